<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>map</name>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Backdrop</source>
        <translation>Fond de plan</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>Direct link</source>
        <translation>Liaison directe</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Existing duct</source>
        <translation>Fourreau existant</translation>
    </message>
    <message>
        <source>Existing fibre</source>
        <translation>Fibre existante</translation>
    </message>
    <message>
        <source>Existing network</source>
        <translation>Réseau existant</translation>
    </message>
    <message>
        <source>Existing pole line</source>
        <translation>Ligne de poteaux existante</translation>
    </message>
    <message>
        <source>Fibre in a new trench</source>
        <translation>Fibre en tranchée neuve</translation>
    </message>
    <message>
        <source>Fibre in an existing duct</source>
        <translation>Fibre en fourreau existant</translation>
    </message>
    <message>
        <source>Fibre on poles</source>
        <translation>Fibre sur poteaux</translation>
    </message>
    <message>
        <source>Further layers</source>
        <translation>Autres couches</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>Habitants</translation>
    </message>
    <message>
        <source>Leased fibre</source>
        <translation>Fibre louée</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Motorway</source>
        <translation>Autoroute</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Communes</translation>
    </message>
    <message>
        <source>Must be served</source>
        <translation>À desservir obligatoirement</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Not in the plan</source>
        <translation>Hors du plan</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>Non desservi</translation>
    </message>
    <message>
        <source>Planned network</source>
        <translation>Réseau projeté</translation>
    </message>
    <message>
        <source>Point of presence</source>
        <translation>Point de présence</translation>
    </message>
    <message>
        <source>Point of presence, not used</source>
        <translation>Point de présence non utilisé</translation>
    </message>
    <message>
        <source>Points of presence</source>
        <translation>Points de présence</translation>
    </message>
    <message>
        <source>Railway</source>
        <translation>Voie ferrée</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>Relief</translation>
    </message>
    <message>
        <source>River</source>
        <translation>Cours d’eau</translation>
    </message>
    <message>
        <source>Rivers, railways, motorways</source>
        <translation>Cours d’eau, voies ferrées, autoroutes</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Served by fibre</source>
        <translation>Desservi en fibre</translation>
    </message>
    <message>
        <source>Served otherwise</source>
        <translation>Desservi autrement</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Voirie</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>W</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Wi-Fi coverage</source>
        <translation>Couverture Wi-Fi</translation>
    </message>
    <message>
        <source>Wi-Fi hotspot</source>
        <translation>Borne Wi-Fi</translation>
    </message>
</context>
</TS>
