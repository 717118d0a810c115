<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Usage: %1</source>
        <translation>Utilisation&#x202f;: %1</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[options]</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options&#x202f;:</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>Arguments&#x202f;:</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>option inconnue&#x202f;: «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>options inconnues&#x202f;: %1</translation>
    </message>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>il manque une valeur après «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>valeur inattendue après «&#x202f;%1&#x202f;»</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Oasis studies (*.gpkg)</source>
        <translation>Études Oasis (*.gpkg)</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>%1 against %2: sites +%3 −%4, streets +%5 −%6, investment %7</source>
        <translation>%1 par rapport à %2&#x202f;: sites +%3 −%4, voies +%5 −%6, investissement %7</translation>
    </message>
    <message>
        <source>* rests on assumptions, to be confirmed. Amounts before tax.</source>
        <translation>* repose sur des hypothèses à confirmer. Montants HT.</translation>
    </message>
    <message>
        <source>Compare computed scenarios: indicators, sites, streets, euros.</source>
        <translation>Compare les scénarios calculés&#x202f;: indicateurs, sites, voies, euros.</translation>
    </message>
    <message>
        <source>Write layers and tables as GeoPackage, GeoJSON or CSV.</source>
        <translation>Écrit couches et tableaux en GeoPackage, GeoJSON ou CSV.</translation>
    </message>
    <message>
        <source>File to write: .gpkg, .geojson or .csv. Without it, the layers are listed.</source>
        <translation>Fichier à écrire&#x202f;: .gpkg, .geojson ou .csv. Sans lui, les couches sont listées.</translation>
    </message>
    <message>
        <source>Layer to write; several for a GeoPackage (default: all that have a geometry).</source>
        <translation>Couche à écrire&#x202f;; plusieurs pour un GeoPackage (par défaut&#x202f;: toutes celles qui ont une géométrie).</translation>
    </message>
    <message>
        <source>Replace an existing file.</source>
        <translation>Remplace un fichier existant.</translation>
    </message>
    <message>
        <source>Separator of CSV: , or ;</source>
        <translation>Séparateur du CSV&#x202f;: , ou&#x202f;;</translation>
    </message>
    <message>
        <source>    %1 read, %2 used; %3, %4</source>
        <translation>    %1 lus, %2 utilisés&#x202f;; %3, %4</translation>
    </message>
    <message>
        <source>refused:</source>
        <translation>refusés&#x202f;:</translation>
    </message>
    <message>
        <source>repaired:</source>
        <translation>réparés&#x202f;:</translation>
    </message>
    <message>
        <source>note:</source>
        <translation>note&#x202f;:</translation>
    </message>
    <message>
        <source>Take a layer, or a folder of layers, into a study; prints the receipt.</source>
        <translation>Importe une couche, ou un dossier de couches, dans une étude&#x202f;; affiche le récépissé.</translation>
    </message>
    <message>
        <source>File or connection string.</source>
        <translation>Fichier ou chaîne de connexion.</translation>
    </message>
    <message>
        <source>Import every recognised file of this folder instead.</source>
        <translation>Importe plutôt tous les fichiers reconnus de ce dossier.</translation>
    </message>
    <message>
        <source>Layer of the file.</source>
        <translation>Couche du fichier.</translation>
    </message>
    <message>
        <source>Coordinate system, where the file is silent or wrong.</source>
        <translation>Système de coordonnées, quand le fichier n’en dit rien ou se trompe.</translation>
    </message>
    <message>
        <source>Encoding of text, where the file is silent or wrong: UTF-8, ISO-8859-1, CP1252.</source>
        <translation>Encodage du texte, quand le fichier n’en dit rien ou se trompe&#x202f;: UTF-8, ISO-8859-1, CP1252.</translation>
    </message>
    <message>
        <source>Coordinates are stored latitude first.</source>
        <translation>Coordonnées enregistrées latitude d’abord.</translation>
    </message>
    <message>
        <source>Only features that pass this condition (OGR SQL).</source>
        <translation>Seulement les objets qui remplissent cette condition (SQL d’OGR).</translation>
    </message>
    <message>
        <source>Streets: add to those of the study.</source>
        <translation>Voies&#x202f;: ajouter à celles de l’étude.</translation>
    </message>
    <message>
        <source>Streets: join ends within so many metres (default 0.5).</source>
        <translation>Voies&#x202f;: joindre les extrémités distantes de moins de tant de mètres (0,5 par défaut).</translation>
    </message>
    <message>
        <source>Sites: keep those outside every municipality.</source>
        <translation>Sites&#x202f;: garder ceux hors de toute commune.</translation>
    </message>
    <message>
        <source>geometry</source>
        <translation>géométrie</translation>
    </message>
    <message>
        <source>size</source>
        <translation>taille</translation>
    </message>
    <message>
        <source>features</source>
        <translation>objets</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>coordinate system</source>
        <translation>système de coordonnées</translation>
    </message>
    <message>
        <source>none declared</source>
        <translation>aucun déclaré</translation>
    </message>
    <message>
        <source>extent</source>
        <translation>emprise</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>encodage</translation>
    </message>
    <message>
        <source>would be used as</source>
        <translation>serait utilisée comme</translation>
    </message>
    <message>
        <source>backdrop only (or choose with --as)</source>
        <translation>fond de plan seulement (ou choisir avec --as)</translation>
    </message>
    <message>
        <source>Say what a file is, before loading it.</source>
        <translation>Dit ce qu’est un fichier, avant de le charger.</translation>
    </message>
    <message>
        <source>Files, folders of tiles or connection strings.</source>
        <translation>Fichiers, dossiers de dalles ou chaînes de connexion.</translation>
    </message>
    <message>
        <source>name at least one file</source>
        <translation>nommez au moins un fichier</translation>
    </message>
    <message>
        <source>Start an empty study.</source>
        <translation>Crée une étude vide.</translation>
    </message>
    <message>
        <source>Name of the study.</source>
        <translation>Nom de l’étude.</translation>
    </message>
    <message>
        <source>The question put to the council.</source>
        <translation>La question posée au conseil.</translation>
    </message>
    <message>
        <source>The organisation that asks.</source>
        <translation>L’organisme qui la pose.</translation>
    </message>
    <message>
        <source>Projected coordinate system in metres (default: Lambert-93).</source>
        <translation>Système de coordonnées projeté, en mètres (par défaut&#x202f;: Lambert-93).</translation>
    </message>
    <message>
        <source>Catalogue of unit costs to use in place of the built-in one.</source>
        <translation>Bordereau des prix à utiliser à la place de celui d’Oasis.</translation>
    </message>
    <message>
        <source>Sources and licences to print on maps and report.</source>
        <translation>Sources et licences à imprimer sur les cartes et le rapport.</translation>
    </message>
    <message>
        <source>Write the council report (PDF, HTML) and maps (PNG).</source>
        <translation>Écrit le rapport au conseil (PDF, HTML) et les cartes (PNG).</translation>
    </message>
    <message>
        <source>Write the report as PDF, A4.</source>
        <translation>Écrit le rapport en PDF, A4.</translation>
    </message>
    <message>
        <source>Write the report as one HTML file.</source>
        <translation>Écrit le rapport en un seul fichier HTML.</translation>
    </message>
    <message>
        <source>Write one PNG map per scenario into this folder.</source>
        <translation>Écrit une carte PNG par scénario dans ce dossier.</translation>
    </message>
    <message>
        <source>Date printed on the report (default: today).</source>
        <translation>Date imprimée sur le rapport (par défaut&#x202f;: aujourd’hui).</translation>
    </message>
    <message>
        <source>computed in %1 s</source>
        <translation>calculé en %1 s</translation>
    </message>
    <message>
        <source>Compute scenarios: network, Wi-Fi, costs and proof.</source>
        <translation>Calcule les scénarios&#x202f;: réseau, Wi-Fi, coûts et preuve.</translation>
    </message>
    <message>
        <source>Add the usual scenarios that the study lacks, then compute all.</source>
        <translation>Ajoute les scénarios usuels qui manquent à l’étude, puis calcule tout.</translation>
    </message>
    <message>
        <source>Budget in euros for the budget scenarios that are computed.</source>
        <translation>Budget en euros des scénarios à budget calculés.</translation>
    </message>
    <message>
        <source>Number of threads; results do not depend on it.</source>
        <translation>Nombre de fils d’exécution&#x202f;; les résultats n’en dépendent pas.</translation>
    </message>
    <message>
        <source>Invent a territory of any size, in the formats of French sources.</source>
        <translation>Invente un territoire de toute taille, aux formats des sources françaises.</translation>
    </message>
    <message>
        <source>Folder to write to.</source>
        <translation>Dossier de destination.</translation>
    </message>
    <message>
        <source>Name of the territory.</source>
        <translation>Nom du territoire.</translation>
    </message>
    <message>
        <source>Seed: another number, another territory.</source>
        <translation>Graine&#x202f;: un autre nombre, un autre territoire.</translation>
    </message>
    <message>
        <source>Number of municipalities.</source>
        <translation>Nombre de communes.</translation>
    </message>
    <message>
        <source>Number of priority sites.</source>
        <translation>Nombre de sites prioritaires.</translation>
    </message>
    <message>
        <source>Number of street edges, about.</source>
        <translation>Nombre de tronçons de voie, environ.</translation>
    </message>
    <message>
        <source>say where to write: --folder</source>
        <translation>dites où écrire&#x202f;: --folder</translation>
    </message>
    <message>
        <source>seed, municipalities, sites and edges are whole numbers</source>
        <translation>seed, municipalities, sites et edges sont des nombres entiers</translation>
    </message>
    <message>
        <source>List, mark, merge, add, move or strike out sites.</source>
        <translation>Liste, retient, fusionne, ajoute, déplace ou écarte des sites.</translation>
    </message>
    <message>
        <source>mark: all kinds, town halls and zones above the thresholds.</source>
        <translation>mark&#x202f;: tous les types, mairies et zones au-dessus des seuils.</translation>
    </message>
    <message>
        <source>mark, add: kind of site (primary-school, secondary-school, campus, civic, activity-zone, third-place, totem, health, wifi-spot).</source>
        <translation>mark, add&#x202f;: type de site (primary-school, secondary-school, campus, civic, activity-zone, third-place, totem, health, wifi-spot).</translation>
    </message>
    <message>
        <source>mark: town halls of municipalities of at least so many inhabitants.</source>
        <translation>mark&#x202f;: mairies des communes d’au moins tant d’habitants.</translation>
    </message>
    <message>
        <source>mark: activity zones of at least so many hectares.</source>
        <translation>mark&#x202f;: zones d’activités d’au moins tant d’hectares.</translation>
    </message>
    <message>
        <source>mark, add: required in every scenario.</source>
        <translation>mark, add&#x202f;: obligatoire dans tout scénario.</translation>
    </message>
    <message>
        <source>merge: the same place within so many metres (default 50).</source>
        <translation>merge&#x202f;: même lieu à moins de tant de mètres (50 par défaut).</translation>
    </message>
    <message>
        <source>--at gives longitude and latitude.</source>
        <translation>--at donne longitude et latitude.</translation>
    </message>
    <message>
        <source>strike, add: note.</source>
        <translation>strike, add&#x202f;: note.</translation>
    </message>
    <message>
        <source>%1: verified, %2 comparisons agree; %3</source>
        <translation>%1&#x202f;: vérifié, %2 comparaisons concordent&#x202f;; %3</translation>
    </message>
    <message>
        <source>%1: the study has changed since this outcome was computed</source>
        <translation>%1&#x202f;: l’étude a changé depuis ce calcul</translation>
    </message>
    <message>
        <source>%1: NOT verified, %2 of %3 comparisons disagree</source>
        <translation>%1&#x202f;: NON vérifié, %2 comparaisons sur %3 divergent</translation>
    </message>
    <message>
        <source>    %1, %2: expected %3, found %4</source>
        <translation>    %1, %2&#x202f;: attendu %3, trouvé %4</translation>
    </message>
    <message>
        <source>Recompute outcomes from their inputs with independent code.</source>
        <translation>Recalcule les résultats depuis leurs données, par un code indépendant.</translation>
    </message>
    <message>
        <source>oasis plans digital infrastructure: fibre and Wi-Fi scenarios with a proof.</source>
        <translation>oasis planifie les infrastructures numériques&#x202f;: des scénarios fibre et Wi-Fi, avec preuve.</translation>
    </message>
    <message>
        <source>Usage: oasis VERB [options]      oasis VERB --help</source>
        <translation>Usage&#x202f;: oasis VERBE [options]      oasis VERBE --help</translation>
    </message>
    <message>
        <source>For every verb: --json (for machines), --lang fr|en, --help. Messages and progress go to standard error.</source>
        <translation>Pour chaque verbe&#x202f;: --json (pour les machines), --lang fr|en, --help. Messages et avancement vont sur la sortie d’erreur.</translation>
    </message>
    <message>
        <source>Print JSON for machines.</source>
        <translation>Affiche du JSON pour les machines.</translation>
    </message>
    <message>
        <source>Language of messages and reports: fr or en.</source>
        <translation>Langue des messages et des rapports&#x202f;: fr ou en.</translation>
    </message>
    <message>
        <source>there is no verb “%1”; see oasis --help</source>
        <translation>il n’y a pas de verbe «&#x202f;%1&#x202f;»&#x202f;; voir oasis --help</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) marked as oases</source>
        <translation>
            <numerusform>%n site retenu comme oasis</numerusform>
            <numerusform>%n sites retenus comme oasis</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sites are now %2 places</source>
        <translation>%1 sites font désormais %2 lieux</translation>
    </message>
    <message>
        <source>site %1 added</source>
        <translation>site %1 ajouté</translation>
    </message>
    <message>
        <source>site %1 moved</source>
        <translation>site %1 déplacé</translation>
    </message>
    <message>
        <source>site %1 struck out</source>
        <translation>site %1 écarté</translation>
    </message>
    <message>
        <source>point of presence %1 added</source>
        <translation>point de présence %1 ajouté</translation>
    </message>
    <message>
        <source>The study, a GeoPackage (.gpkg).</source>
        <translation>L’étude, un GeoPackage (.gpkg).</translation>
    </message>
    <message>
        <source>Only this scenario, by name or number. May be given several times.</source>
        <translation>Seulement ce scénario, par nom ou numéro. Peut être répété.</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>attention&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>    and the meaning of %n value(s): --verbose lists them</source>
        <translation>
            <numerusform>    et le sens de %n valeur&#x202f;: --verbose la montre</numerusform>
            <numerusform>    et le sens de %n valeurs&#x202f;: --verbose les liste</numerusform>
        </translation>
    </message>
    <message>
        <source>What to take it as: streets, sites, municipalities, groupings, population-table, population-cells, buildings, elevation, supplies, ducts, poles, fibre, rails, motorways, rivers, towers (default: recognised).</source>
        <translation>À quoi sert la couche&#x202f;: streets, sites, municipalities, groupings, population-table, population-cells, buildings, elevation, supplies, ducts, poles, fibre, rails, motorways, rivers, towers (par défaut&#x202f;: reconnu).</translation>
    </message>
    <message>
        <source>List the meaning of every value in the receipt.</source>
        <translation>Liste le sens de chaque valeur dans le récépissé.</translation>
    </message>
    <message>
        <source>not recognised, left out: %1</source>
        <translation>non reconnu, laissé de côté&#x202f;: %1</translation>
    </message>
    <message>
        <source>no two sites within %1 look like one place</source>
        <translation>aucun couple de sites à moins de %1 ne semble être un même lieu</translation>
    </message>
    <message>
        <source>Say why a street or a site is in a plan or not, and what would change it.</source>
        <translation>Dire pourquoi une rue ou un site est dans un plan ou non, et ce qui le changerait.</translation>
    </message>
    <message>
        <source>A street, by its number. May be given several times.</source>
        <translation>Une rue, par son numéro. Peut être donnée plusieurs fois.</translation>
    </message>
    <message>
        <source>A site, by its number or name. May be given several times.</source>
        <translation>Un site, par son numéro ou son nom. Peut être donné plusieurs fois.</translation>
    </message>
    <message>
        <source>investment</source>
        <translation>investissement</translation>
    </message>
    <message>
        <source>sites</source>
        <translation>sites</translation>
    </message>
    <message>
        <source>weight served</source>
        <translation>poids desservi</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source>pupils</source>
        <translation>élèves</translation>
    </message>
    <message>
        <source>network</source>
        <translation>réseau</translation>
    </message>
    <message>
        <source>At most: proved, no plan for the same investment serves more of the weight. Amounts before tax.</source>
        <translation>Au plus&#x202f;: c’est prouvé, aucun plan pour le même investissement ne dessert plus de poids. Montants hors taxes.</translation>
    </message>
    <message>
        <source>Cost against coverage: what each further euro of a scenario serves.</source>
        <translation>Coût et couverture&#x202f;: ce que dessert chaque euro de plus d’un scénario.</translation>
    </message>
    <message>
        <source>Number of plans, 2 to 200.</source>
        <translation>Nombre de plans, de 2 à 200.</translation>
    </message>
    <message>
        <source>Keep the plan of this row as a budget scenario of the study.</source>
        <translation>Garder le plan de cette ligne comme scénario à budget de l’étude.</translation>
    </message>
    <message>
        <source>Scenario “%1” was added to the study.</source>
        <translation>Le scénario «&#x202f;%1&#x202f;» a été ajouté à l’étude.</translation>
    </message>
    <message>
        <source>Share of the weight of the selected sites, in percent, for the quota scenarios that are computed.</source>
        <translation>Part du poids des sites retenus, en pour cent, pour les scénarios à part de poids calculés.</translation>
    </message>
    <message>
        <source>Write the certificate of the scenario that is computed: its network, and the cuts that prove the bound.</source>
        <translation>Écrire le certificat du scénario calculé&#x202f;: son réseau et les coupes qui prouvent la borne.</translation>
    </message>
    <message>
        <source>Streets by number, separated by commas, that the scenarios computed must hold: added to their pinned streets.</source>
        <translation>Rues par numéro, séparées par des virgules, que les scénarios calculés doivent contenir&#x202f;: ajoutées à leurs rues imposées.</translation>
    </message>
    <message>
        <source>Streets by number, separated by commas, that the scenarios computed must not use: added to their forbidden streets.</source>
        <translation>Rues par numéro, séparées par des virgules, que les scénarios calculés ne doivent pas emprunter&#x202f;: ajoutées à leurs rues interdites.</translation>
    </message>
    <message>
        <source>%1: certificate accepted; value %2, bound %3 by its cuts, solver&apos;s bound %4</source>
        <translation>%1&#x202f;: certificat accepté&#x202f;; valeur %2, borne %3 par ses coupes, borne du solveur %4</translation>
    </message>
    <message>
        <source>%1: certificate REFUSED</source>
        <translation>%1&#x202f;: certificat REFUSÉ</translation>
    </message>
    <message>
        <source>Follow this certificate on the study&apos;s own network. May be given several times.</source>
        <translation>Suivre ce certificat sur le réseau de l’étude. Peut être donné plusieurs fois.</translation>
    </message>
    <message>
        <source>no computed scenario of the study is the one of the certificate</source>
        <translation>aucun scénario calculé de l’étude n’est celui du certificat</translation>
    </message>
    <message>
        <source>Keep the curve in the study: the report shows it.</source>
        <translation>Garder la courbe dans l’étude&#x202f;: le rapport la montre.</translation>
    </message>
    <message>
        <source>Mapping, as field=column, field==constant or field:value=meaning. May be given several times. Of streets, risk=column says which share a trench or a line of poles.</source>
        <translation>Correspondance&#x202f;: champ=colonne, champ==constante ou champ:valeur=sens. Peut être répétée. Pour les voies, risk=colonne dit lesquelles partagent une tranchée ou une ligne d’appuis.</translation>
    </message>
    <message>
        <source>%1 of %2 premises, splitters %3, feeder %4, farthest %5, %6 to spare, %7 branching points, %8</source>
        <translation>%1 locaux sur %2, coupleurs %3, transport %4, plus éloigné %5, marge %6, %7 points de branchement, %8</translation>
    </message>
    <message>
        <source>Say whether a radio link between two places closes, and why.</source>
        <translation>Dire si une liaison radio entre deux lieux passe, et pourquoi.</translation>
    </message>
    <message>
        <source>First end: x,y in metres of the study, or the number of a site.</source>
        <translation>Première extrémité&#x202f;: x,y en mètres de l’étude, ou le numéro d’un site.</translation>
    </message>
    <message>
        <source>Second end.</source>
        <translation>Seconde extrémité.</translation>
    </message>
    <message>
        <source>First antenna above the ground, metres.</source>
        <translation>Première antenne au-dessus du sol, en mètres.</translation>
    </message>
    <message>
        <source>Second antenna above the ground, metres.</source>
        <translation>Seconde antenne au-dessus du sol, en mètres.</translation>
    </message>
    <message>
        <source>Radio link %1 → %2: %3; %4</source>
        <translation>Liaison radio %1 → %2&#x202f;: %3&#x202f;; %4</translation>
    </message>
    <message>
        <source>Weigh radio links against fibre in the scenarios that are computed.</source>
        <translation>Mettre les liaisons radio en balance avec la fibre dans les scénarios calculés.</translation>
    </message>
    <message>
        <source>What access points reach by radio: levels, people, sites, streets.</source>
        <translation>Ce que des points d’accès atteignent par radio&#x202f;: niveaux, habitants, sites, rues.</translation>
    </message>
    <message>
        <source>%1, exact: each pixel on its own path</source>
        <translation>%1, exact&#x202f;: chaque pixel sur son propre trajet</translation>
    </message>
    <message>
        <source>%1, radial: shared rays, %2 of the pixels on their own path</source>
        <translation>%1, radial&#x202f;: rayons partagés, %2 des pixels sur leur propre trajet</translation>
    </message>
    <message>
        <source>nearer than 500 m blended with %1</source>
        <translation>à moins de 500 m, mêlé à %1</translation>
    </message>
    <message>
        <source>reached in %1 of the time at %2 of the places; margin %3 dB; receiver %4 m above the ground</source>
        <translation>atteint pendant %1 du temps en %2 des lieux&#x202f;; marge %3 dB&#x202f;; récepteur à %4 m du sol</translation>
    </message>
    <message>
        <source>relief of the bare ground</source>
        <translation>relief du sol nu</translation>
    </message>
    <message>
        <source>relief with trees and buildings</source>
        <translation>relief avec arbres et bâtiments</translation>
    </message>
    <message>
        <source>%1, cells of %2 m; clutter: %3</source>
        <translation>%1, mailles de %2 m&#x202f;; sursol&#x202f;: %3</translation>
    </message>
    <message>
        <source>none, an optimistic answer in towns</source>
        <translation>aucun, une réponse optimiste en ville</translation>
    </message>
    <message>
        <source>%1 pixels of %2 m: void ground %3, street-level model %4, beyond the model’s range %5, filled ground %6</source>
        <translation>%1 pixels de %2 m&#x202f;: sol inconnu %3, modèle de rue %4, hors du domaine du modèle %5, sol comblé %6</translation>
    </message>
    <message>
        <source>EIRP %1 dBm: NOT permitted (%2)</source>
        <translation>PIRE %1 dBm&#x202f;: NON autorisé (%2)</translation>
    </message>
    <message>
        <source>EIRP %1 dBm, limit %2 dBm: permitted</source>
        <translation>PIRE %1 dBm, limite %2 dBm&#x202f;: autorisé</translation>
    </message>
    <message>
        <source>EIRP %1 dBm, limit %2 dBm: NOT permitted</source>
        <translation>PIRE %1 dBm, limite %2 dBm&#x202f;: NON autorisé</translation>
    </message>
    <message>
        <source>Against the limits of %1, reviewed %2:</source>
        <translation>Face aux limites de %1, revues le %2&#x202f;:</translation>
    </message>
    <message>
        <source>%1: %2 GHz, antenna %3 m above the ground. %4</source>
        <translation>%1&#x202f;: %2 GHz, antenne à %3 m du sol. %4</translation>
    </message>
    <message>
        <source>access point %1</source>
        <translation>point d’accès %1</translation>
    </message>
    <message>
        <source>, to be confirmed</source>
        <translation>, à confirmer</translation>
    </message>
    <message>
        <source>served from</source>
        <translation>servis dès</translation>
    </message>
    <message>
        <source>people</source>
        <translation>habitants</translation>
    </message>
    <message>
        <source>households</source>
        <translation>ménages</translation>
    </message>
    <message>
        <source>oases</source>
        <translation>oasis</translation>
    </message>
    <message>
        <source>streets, km</source>
        <translation>rues, km</translation>
    </message>
    <message>
        <source>area, km²</source>
        <translation>surface, km²</translation>
    </message>
    <message>
        <source>in no municipality</source>
        <translation>dans aucune commune</translation>
    </message>
    <message>
        <source>step</source>
        <translation>étape</translation>
    </message>
    <message>
        <source>equation</source>
        <translation>équation</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>Path from %1: %2, line of sight clear; ground %3 m, then %4 m above the sea</source>
        <translation>Trajet depuis %1&#x202f;: %2, vue dégagée&#x202f;; sol à %3 m, puis %4 m au-dessus de la mer</translation>
    </message>
    <message>
        <source>Path from %1: %2, line of sight obstructed; ground %3 m, then %4 m above the sea</source>
        <translation>Trajet depuis %1&#x202f;: %2, vue masquée&#x202f;; sol à %3 m, puis %4 m au-dessus de la mer</translation>
    </message>
    <message>
        <source>%1: %2 dB; the loss is %3 of P.1812 and the rest of this</source>
        <translation>%1&#x202f;: %2 dB&#x202f;; la perte vient pour %3 de P.1812 et pour le reste de ce modèle</translation>
    </message>
    <message>
        <source>loss %1 dB, antenna %2 dBi, margin %3 dB: level %4 dBm, uplink %5 dBm, %6 Mbit/s</source>
        <translation>perte %1 dB, antenne %2 dBi, marge %3 dB&#x202f;: niveau %4 dBm, voie montante %5 dBm, %6 Mbit/s</translation>
    </message>
    <message>
        <source>clutter: %1 buildings without a height are left out</source>
        <translation>sursol&#x202f;: %1 bâtiments sans hauteur, laissés de côté</translation>
    </message>
    <message>
        <source>clutter: %1 buildings are too small for the cells of the relief</source>
        <translation>sursol&#x202f;: %1 bâtiments trop petits pour les mailles du relief</translation>
    </message>
    <message>
        <source>Heights from this raster in place of the study&apos;s. May be given several times.</source>
        <translation>Altitudes de ce raster à la place de celles de l’étude. Peut être répétée.</translation>
    </message>
    <message>
        <source>Unit of heights where --relief does not state it: m or ft.</source>
        <translation>Unité des altitudes là où --relief ne la donne pas&#x202f;: m ou ft.</translation>
    </message>
    <message>
        <source>Layer of the buildings, where their file has several.</source>
        <translation>Couche des bâtiments, si leur fichier en a plusieurs.</translation>
    </message>
    <message>
        <source>Column with the height of the buildings, metres.</source>
        <translation>Colonne de la hauteur des bâtiments, en mètres.</translation>
    </message>
    <message>
        <source>Clutter: a raster of land cover, with --class-heights.</source>
        <translation>Sursol&#x202f;: un raster d’occupation du sol, avec --class-heights.</translation>
    </message>
    <message>
        <source>Heights of classes in metres, as 311=15,312=18.</source>
        <translation>Hauteurs des classes en mètres, par exemple 311=15,312=18.</translation>
    </message>
    <message>
        <source>Radiated power in the beam (default: that of the access points, 26).</source>
        <translation>Puissance rayonnée dans le faisceau (par défaut&#x202f;: celle des points d’accès, 26).</translation>
    </message>
    <message>
        <source>How far coverage is computed (default: that of the access points, 500).</source>
        <translation>Jusqu’où la couverture est calculée (par défaut&#x202f;: le rayon des points d’accès, 500).</translation>
    </message>
    <message>
        <source>Side of a pixel (default: at most 400 pixels across the widest circle).</source>
        <translation>Côté d’un pixel (par défaut&#x202f;: au plus 400 pixels en travers du plus grand cercle).</translation>
    </message>
    <message>
        <source>Height of the receivers above the ground (default: 1.5).</source>
        <translation>Hauteur des récepteurs au-dessus du sol (par défaut&#x202f;: 1,5).</translation>
    </message>
    <message>
        <source>Taken off every level for body loss and fading (default: that of the access points, 8).</source>
        <translation>Retranché de chaque niveau pour le corps et les évanouissements (par défaut&#x202f;: la marge des points d’accès, 8).</translation>
    </message>
    <message>
        <source>Share of the time in which the level is reached, 1 to 50 (default: 50).</source>
        <translation>Part du temps pendant laquelle le niveau est atteint, de 1 à 50 (par défaut&#x202f;: 50).</translation>
    </message>
    <message>
        <source>Share of the places of a pixel where it is reached, 1 to 99 (default: 50).</source>
        <translation>Part des lieux d’un pixel où il est atteint, de 1 à 99 (par défaut&#x202f;: 50).</translation>
    </message>
    <message>
        <source>A transmitter at x,y or x,y,height in place of the study&apos;s access points; it radiates alike in all directions. May be given several times.</source>
        <translation>Un émetteur en x,y ou x,y,hauteur à la place des points d’accès de l’étude&#x202f;; il rayonne également dans toutes les directions. Peut être répétée.</translation>
    </message>
    <message>
        <source>Places are longitude and latitude.</source>
        <translation>Les lieux sont donnés en longitude et latitude.</translation>
    </message>
    <message>
        <source>Least level of service after the margin. May be given several times (default: that of the access points, -75).</source>
        <translation>Niveau minimal de service après la marge. Peut être répétée (par défaut&#x202f;: celui des points d’accès, -75).</translation>
    </message>
    <message>
        <source>p1812 (ITU-R P.1812) or itm (Longley-Rice, a cross-check).</source>
        <translation>p1812 (UIT-R P.1812) ou itm (Longley-Rice, un recoupement).</translation>
    </message>
    <message>
        <source>exact (each pixel on its own path) or radial (shared rays, shadow edges repaired).</source>
        <translation>exact (chaque pixel sur son propre trajet) ou radial (rayons partagés, lisières d’ombre recalculées).</translation>
    </message>
    <message>
        <source>Write the received level, GeoTIFF.</source>
        <translation>Écrire le niveau reçu, en GeoTIFF.</translation>
    </message>
    <message>
        <source>Write the area of each threshold, GeoPackage.</source>
        <translation>Écrire la zone de chaque seuil, en GeoPackage.</translation>
    </message>
    <message>
        <source>Show the path to this place with every loss and its equation.</source>
        <translation>Montrer le trajet jusqu’à ce lieu, chaque perte avec son équation.</translation>
    </message>
    <message>
        <source>found %1</source>
        <translation>constaté %1</translation>
    </message>
    <message>
        <source>Check the access points against a programme: wifi4eu or region.</source>
        <translation>Confronter les points d’accès à un programme&#x202f;: wifi4eu ou region.</translation>
    </message>
    <message>
        <source>Existing free hotspots, a point layer, so that --rules finds duplicates.</source>
        <translation>Bornes gratuites existantes, une couche de points, pour que --rules trouve les doublons.</translation>
    </message>
    <message>
        <source>Running cost over the years of the programme: %1, an assumption.</source>
        <translation>Coût d’exploitation sur les années du programme&#x202f;: %1, une hypothèse.</translation>
    </message>
    <message>
        <source>none beside it</source>
        <translation>aucun en plus</translation>
    </message>
    <message>
        <source>Elevation: what the heights mean, earth (bare ground) or tops (with trees and buildings); without it bare ground is assumed, and said to be an assumption.</source>
        <translation>Relief&#x202f;: ce que valent les altitudes, earth (sol nu) ou tops (dessus des arbres et bâtiments)&#x202f;; sans cela, le sol nu est supposé, et signalé comme hypothèse.</translation>
    </message>
    <message>
        <source>Elevation: unit of heights where the file does not state it: m or ft.</source>
        <translation>Relief&#x202f;: unité des altitudes si le fichier ne la dit pas&#x202f;: m ou ft.</translation>
    </message>
    <message>
        <source>%1: planned by an older version of Oasis; run it again</source>
        <translation>%1&#x202f;: planifié par une version plus ancienne d’Oasis&#x202f;; recalculez-le</translation>
    </message>
    <message>
        <source>relief of a kind that nobody told, taken as the bare ground, an assumption</source>
        <translation>relief dont personne n’a dit la nature, pris pour le sol nu, une hypothèse</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>distance</translation>
    </message>
    <message>
        <source>antenna height</source>
        <translation>hauteur d’antenne</translation>
    </message>
    <message>
        <source>nobody said whether the heights already hold trees and buildings: they may count twice, an assumption (--surface tells)</source>
        <translation>personne n’a dit si les altitudes contiennent déjà arbres et bâtiments&#x202f;: ils peuvent compter deux fois, une hypothèse (--surface le dit)</translation>
    </message>
    <message>
        <source>outside the model, without a level: %1 of the pixels (%2)</source>
        <translation>hors du modèle, sans niveau&#x202f;: %1 des pixels (%2)</translation>
    </message>
    <message>
        <source>%1 is asked outside its range: %2</source>
        <translation>%1 est employé hors de son domaine&#x202f;: %2</translation>
    </message>
    <message>
        <source>best server</source>
        <translation>meilleur serveur</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>recouvrement</translation>
    </message>
    <message>
        <source>SINR, dB</source>
        <translation>SINR, dB</translation>
    </message>
    <message>
        <source>9 of 10 above</source>
        <translation>9 sur 10 au-dessus de</translation>
    </message>
    <message>
        <source>interference, dB</source>
        <translation>brouillage, dB</translation>
    </message>
    <message>
        <source>Mbit/s</source>
        <translation>Mbit/s</translation>
    </message>
    <message>
        <source>all, each pixel once</source>
        <translation>en tout, chaque pixel une fois</translation>
    </message>
    <message>
        <source>Of the pixels served from %1 dBm. Overlap: two or more reach it. Every transmitter sends all the time, an assumption.</source>
        <translation>Sur les pixels desservis à partir de %1 dBm. Recouvrement&#x202f;: deux ou plus l’atteignent. Chaque émetteur émet en permanence, une hypothèse.</translation>
    </message>
    <message>
        <source>no other is near</source>
        <translation>aucun autre n’est proche</translation>
    </message>
    <message>
        <source>overlaps with none of its neighbours</source>
        <translation>ne chevauche aucun de ses voisins</translation>
    </message>
    <message>
        <source>too few channels: shares with %1</source>
        <translation>trop peu de canaux&#x202f;: partagé avec %1</translation>
    </message>
    <message>
        <source>no channel of the band permits its power: left as it is</source>
        <translation>aucun canal de la bande n’autorise sa puissance&#x202f;: laissé tel quel</translation>
    </message>
    <message>
        <source>; narrower, which serves all better</source>
        <translation>, plus étroit, ce qui sert mieux l’ensemble</translation>
    </message>
    <message>
        <source>; weather radar: listens for ten minutes first</source>
        <translation>, radar météo&#x202f;: écoute dix minutes d’abord</translation>
    </message>
    <message>
        <source>interference takes %1 dB on average, 3 dB or more on %2; mean rate %3 Mbit/s</source>
        <translation>le brouillage prend %1 dB en moyenne, 3 dB ou plus sur %2&#x202f;; débit moyen %3 Mbit/s</translation>
    </message>
    <message>
        <source>channel plan</source>
        <translation>plan de canaux</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>canal</translation>
    </message>
    <message>
        <source>width, MHz</source>
        <translation>largeur, MHz</translation>
    </message>
    <message>
        <source>middle, MHz</source>
        <translation>milieu, MHz</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changé</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>raison</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>as they are: %1</source>
        <translation>tels quels&#x202f;: %1</translation>
    </message>
    <message>
        <source>as planned: %1</source>
        <translation>selon le plan&#x202f;: %1</translation>
    </message>
    <message>
        <source>What the heights mean: earth (bare ground) or tops (with trees and buildings). Needed with --relief; else what was said when the study&apos;s relief was imported.</source>
        <translation>Ce que valent les altitudes&#x202f;: earth (sol nu) ou tops (dessus des arbres et bâtiments). Nécessaire avec --relief&#x202f;; sinon ce qui a été dit à l’import du relief de l’étude.</translation>
    </message>
    <message>
        <source>Model of places nearer than 500 m: auto (p1411 below 10 m, else rma), p1411, umi, uma or rma.</source>
        <translation>Modèle des lieux à moins de 500 m&#x202f;: auto (p1411 sous 10 m, sinon rma), p1411, umi, uma ou rma.</translation>
    </message>
    <message>
        <source>Plan the channels of Wi-Fi: which channel and width each access point should have.</source>
        <translation>Planifier les canaux Wi-Fi&#x202f;: le canal et la largeur qu’il faut à chaque point d’accès.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 usage, 2 bad input, 3 no plan, 4 not verified, 5 cannot write, 6 cancelled, 7 internal error, 8 planned by an older version.</source>
        <translation>Codes de sortie&#x202f;: 0 fait, 1 usage, 2 données inutilisables, 3 pas de plan, 4 non vérifié, 5 écriture impossible, 6 annulé, 7 erreur interne, 8 planifié par une version plus ancienne.</translation>
    </message>
    <message>
        <source>list, rank, mark, merge, add, move, strike, supply or hotspot.</source>
        <translation>list, rank, mark, merge, add, move, strike, supply ou hotspot.</translation>
    </message>
    <message>
        <source>move, strike, hotspot: number of the site.</source>
        <translation>move, strike, hotspot&#x202f;: numéro du site.</translation>
    </message>
    <message>
        <source>add, move, supply, hotspot: place as x,y in the study&apos;s system, or lon,lat with --lonlat.</source>
        <translation>add, move, supply, hotspot&#x202f;: lieu par x,y dans le système de l’étude, ou lon,lat avec --lonlat.</translation>
    </message>
    <message>
        <source>add, supply, hotspot: name.</source>
        <translation>add, supply, hotspot&#x202f;: nom.</translation>
    </message>
    <message>
        <source>access point %1 added</source>
        <translation>point d’accès %1 ajouté</translation>
    </message>
    <message>
        <source>in no band that is planned here: left as it is</source>
        <translation>dans aucune bande planifiée ici&#x202f;: laissé tel quel</translation>
    </message>
    <message>
        <source>N-units/km</source>
        <translation>unités N/km</translation>
    </message>
    <message>
        <source>N-units</source>
        <translation>unités N</translation>
    </message>
    <message>
        <source>mm/h</source>
        <translation>mm/h</translation>
    </message>
    <message>
        <source>Lapse rate of refractivity in the lowest kilometre, 0 to 150 N-units/km (default: 45, an assumption).</source>
        <translation>Gradient du coïndice de réfraction dans le premier kilomètre, de 0 à 150 unités N/km (par défaut&#x202f;: 45, une hypothèse).</translation>
    </message>
    <message>
        <source>Refractivity at sea level, 200 to 500 N-units (default: 325, an assumption).</source>
        <translation>Coïndice de réfraction au niveau de la mer, de 200 à 500 unités N (par défaut&#x202f;: 325, une hypothèse).</translation>
    </message>
    <message>
        <source>Read both from ITU&apos;s digital maps DN50.TXT and N050.TXT in this folder; they are no part of the program.</source>
        <translation>Lire les deux dans les cartes numériques de l’UIT DN50.TXT et N050.TXT de ce dossier&#x202f;; le programme ne les contient pas.</translation>
    </message>
    <message>
        <source>air: refractivity at sea level %1</source>
        <translation>air&#x202f;: coïndice de réfraction au niveau de la mer %1</translation>
    </message>
    <message>
        <source>air: lapse rate ΔN %1, refractivity N0 %2; every path counts as inland, an assumption near the sea</source>
        <translation>air&#x202f;: gradient ΔN %1, coïndice N0 %2&#x202f;; tout trajet compte comme intérieur aux terres, une hypothèse près de la mer</translation>
    </message>
    <message>
        <source>Read the rain from ITU&apos;s digital map R001.TXT (P.837-7) in this folder, at the middle of the path; it is no part of the program.</source>
        <translation>Lire la pluie dans la carte numérique de l’UIT R001.TXT (P.837-7) de ce dossier, au milieu du trajet&#x202f;; le programme ne la contient pas.</translation>
    </message>
    <message>
        <source>rain exceeded 0.01 % of the year: %1</source>
        <translation>pluie dépassée 0,01 % de l’année&#x202f;: %1</translation>
    </message>
    <message>
        <source>Keep this choice of trees and buildings with the study, for the map, the report and the next time.</source>
        <translation>Garder ce choix d’arbres et de bâtiments avec l’étude, pour la carte, le rapport et la prochaine fois.</translation>
    </message>
    <message>
        <source>warning: %1 has no effect with --model itm</source>
        <translation>avertissement&#x202f;: %1 n’a pas d’effet avec --model itm</translation>
    </message>
    <message>
        <source>Elevation: band of the raster that holds the heights, from 1 on (default: the only one).</source>
        <translation>Relief&#x202f;: bande du raster qui porte les altitudes, à partir de 1 (par défaut&#x202f;: la seule).</translation>
    </message>
    <message>
        <source>Availability asked, percent of the year (default: 99.95).</source>
        <translation>Disponibilité demandée, en pour cent de l’année (par défaut&#x202f;: 99,95).</translation>
    </message>
    <message>
        <source>Least fade margin in clear air (default: 5, an assumption).</source>
        <translation>Marge minimale par air clair (par défaut&#x202f;: 5, une hypothèse).</translation>
    </message>
    <message>
        <source>Rain exceeded 0.01 % of the year, mm/h (default: 40).</source>
        <translation>Pluie dépassée 0,01 % de l’année, mm/h (par défaut&#x202f;: 40).</translation>
    </message>
    <message>
        <source>Trees and roofs on the relief between the ends, metres; where --buildings or --classes are higher, those count.</source>
        <translation>Arbres et toits sur le relief entre les bouts, en mètres&#x202f;; où --buildings ou --classes sont plus hauts, ceux-ci comptent.</translation>
    </message>
    <message>
        <source>of which beyond the model’s range</source>
        <translation>dont hors du domaine du modèle</translation>
    </message>
    <message>
        <source>Served: the weaker of downlink and uplink reaches the level (a phone that sends %1 dBm, an assumption). Each place counted once; households of %2 people, an assumption.</source>
        <translation>Desservi&#x202f;: la plus faible des voies descendante et montante atteint le niveau (un téléphone qui émet %1 dBm, une hypothèse). Chaque lieu compté une fois&#x202f;; ménages de %2 personnes, une hypothèse.</translation>
    </message>
    <message>
        <source>P.1812 counts 0 % so near to the antenna: its steps are in --json only</source>
        <translation>P.1812 compte pour 0 % si près de l’antenne&#x202f;: ses étapes ne sont que dans --json</translation>
    </message>
    <message>
        <source>entry into the building: %1 dB, ITU-R P.2109-2 (1), median</source>
        <translation>pénétration dans le bâtiment&#x202f;: %1 dB, UIT-R P.2109-2 (1), médiane</translation>
    </message>
    <message>
        <source>weaker direction: the uplink, as much over its noise as a downlink of %1 dBm: %2</source>
        <translation>sens le plus faible&#x202f;: la voie montante, autant au-dessus de son bruit qu’une voie descendante de %1 dBm&#x202f;: %2</translation>
    </message>
    <message>
        <source>weaker direction: the downlink, %1 dBm: %2</source>
        <translation>sens le plus faible&#x202f;: la voie descendante, %1 dBm&#x202f;: %2</translation>
    </message>
    <message>
        <source>served from %1 dBm</source>
        <translation>desservi à partir de %1 dBm</translation>
    </message>
    <message>
        <source>NOT served from %1 dBm</source>
        <translation>NON desservi à partir de %1 dBm</translation>
    </message>
    <message>
        <source>warning: of what is served from %1 dBm, %2 of %3 km² and %4 of %5 people lie beyond the model’s range: extrapolated</source>
        <translation>avertissement&#x202f;: de ce qui est desservi à partir de %1 dBm, %2 de %3 km² et %4 de %5 personnes sont hors du domaine du modèle&#x202f;: extrapolé</translation>
    </message>
    <message>
        <source>; stood on no channel that is planned here</source>
        <translation>, n’était sur aucun canal planifié ici</translation>
    </message>
    <message>
        <source>clutter: %1 cells (%2 of the relief) are of a class without height, taken as 0</source>
        <translation>sursol&#x202f;: %1 mailles (%2 du relief) sont d’une classe sans hauteur, comptée pour 0</translation>
    </message>
    <message>
        <source>clutter: one building without a height is left out</source>
        <translation>sursol&#x202f;: un bâtiment sans hauteur, laissé de côté</translation>
    </message>
    <message>
        <source>clutter: one building is too small for the cells of the relief</source>
        <translation>sursol&#x202f;: un bâtiment trop petit pour les mailles du relief</translation>
    </message>
    <message>
        <source>the Irregular Terrain Model knows no trees and buildings: they are left out of this coverage</source>
        <translation>le modèle ITM (Longley-Rice) ne connaît ni arbres ni bâtiments&#x202f;: ils sont laissés de côté dans cette couverture</translation>
    </message>
    <message>
        <source>, heights read in metres</source>
        <translation>, hauteurs lues en mètres</translation>
    </message>
    <message>
        <source>, heights read in feet</source>
        <translation>, hauteurs lues en pieds</translation>
    </message>
    <message>
        <source>, unit of the heights not stated, taken as metres</source>
        <translation>, unité des hauteurs non indiquée, prises pour des mètres</translation>
    </message>
    <message>
        <source>Clutter: outlines of buildings, with --height-field; in place of what is kept with the study.</source>
        <translation>Sursol&#x202f;: emprises de bâtiments, avec --height-field&#x202f;; à la place de celui gardé avec l’étude.</translation>
    </message>
    <message>
        <source>Without the trees and buildings that are kept with the study.</source>
        <translation>Sans les arbres et bâtiments gardés avec l’étude.</translation>
    </message>
    <message>
        <source>Receivers inside buildings: traditional or efficient (thermally), by the median entry loss of ITU-R P.2109.</source>
        <translation>Récepteurs dans des bâtiments&#x202f;: traditional (traditionnels) ou efficient (thermiquement efficaces), selon l’affaiblissement médian de pénétration de l’UIT-R P.2109.</translation>
    </message>
    <message>
        <source>%1, ground from %2 to %3 above the sea, %4</source>
        <translation>%1, sol de %2 à %3 au-dessus de la mer, %4</translation>
    </message>
    <message>
        <source>asked: %1 of the year, a margin of %2 at least</source>
        <translation>demandé&#x202f;: %1 de l’année, une marge de %2 au moins</translation>
    </message>
    <message>
        <source>free from masts of %1 and %2</source>
        <translation>libre dès des mâts de %1 et %2</translation>
    </message>
    <message>
        <source>trees and buildings: %1</source>
        <translation>arbres et bâtiments&#x202f;: %1</translation>
    </message>
    <message>
        <source>trees and roofs of %1 everywhere between the ends (assumption)</source>
        <translation>arbres et toits de %1 partout entre les bouts (hypothèse)</translation>
    </message>
    <message>
        <source>no trees and no roofs on the relief: --obstacles, --buildings or --classes put them there</source>
        <translation>ni arbres ni toits sur le relief&#x202f;: --obstacles, --buildings ou --classes les y mettent</translation>
    </message>
    <message>
        <source>k = %1: %2 of the Fresnel radius (%3) asked %4 from the first end, %5 to spare</source>
        <translation>k = %1&#x202f;: %2 du rayon de Fresnel (%3) demandé à %4 du premier bout, %5 de reste</translation>
    </message>
    <message>
        <source>k = %1: %2 of the Fresnel radius (%3) asked %4 from the first end, %5 missing</source>
        <translation>k = %1&#x202f;: %2 du rayon de Fresnel (%3) demandé à %4 du premier bout, il manque %5</translation>
    </message>
    <message>
        <source>%1: free space %2, gases %3, received %4 dBm, margin %5, outage by rain %6, by multipath %7</source>
        <translation>%1&#x202f;: espace libre %2, gaz %3, reçu %4 dBm, marge %5, coupures par la pluie %6, par trajets multiples %7</translation>
    </message>
    <message>
        <source>both ends %1 (%2 to %3) without masts, frequency fee %4 a year</source>
        <translation>les deux bouts %1 (%2 à %3) sans mâts, redevance de fréquences %4 par an</translation>
    </message>
    <message>
        <source>both ends %1 (%2 to %3) without masts, no frequency fee</source>
        <translation>les deux bouts %1 (%2 à %3) sans mâts, pas de redevance de fréquences</translation>
    </message>
    <message>
        <source> (assumption)</source>
        <translation> (hypothèse)</translation>
    </message>
    <message>
        <source>rule: %1; source: %2</source>
        <translation>règle&#x202f;: %1&#x202f;; source&#x202f;: %2</translation>
    </message>
    <message>
        <source> (to be confirmed)</source>
        <translation> (à confirmer)</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Affiche cette aide.</translation>
    </message>
    <message>
        <source>Add a scenario from a JSON file; it takes the place of one of its name.</source>
        <translation>Ajouter un scénario depuis un fichier JSON&#x202f;; il prend la place de celui du même nom.</translation>
    </message>
    <message>
        <source>Rules of %1, reviewed %2; devices outdoors: %3, indoors: %4</source>
        <translation>Règles de %1, revues le %2&#x202f;; appareils en extérieur&#x202f;: %3, en intérieur&#x202f;: %4</translation>
    </message>
    <message>
        <source>warning: clutter: no cell of the relief that is read here is of a class with a height</source>
        <translation>avertissement&#x202f;: sursol&#x202f;: aucune maille du relief lu ici n’est d’une classe munie d’une hauteur</translation>
    </message>
    <message>
        <source>warning: clutter: no building with a height stands on a cell of the relief that is read here</source>
        <translation>avertissement&#x202f;: sursol&#x202f;: aucun bâtiment muni d’une hauteur ne se trouve sur une maille du relief lu ici</translation>
    </message>
    <message>
        <source>Frequency, 0.03 to 6 (default: that of the access points, 5.58).</source>
        <translation>Fréquence, de 0,03 à 6 (par défaut&#x202f;: celle des points d’accès, 5,58).</translation>
    </message>
</context>
<context>
    <name>detail</name>
    <message>
        <source>3GPP TR 38.901 UMi street canyon, sight from the relief</source>
        <translation>3GPP TR 38.901 UMi rue canyon, visibilité d’après le relief</translation>
    </message>
    <message>
        <source>classes of %1</source>
        <translation>classes de %1</translation>
    </message>
    <message>
        <source>buildings of %1</source>
        <translation>bâtiments de %1</translation>
    </message>
    <message>
        <source>the band is not permitted outdoors</source>
        <translation>la bande n’est pas permise en extérieur</translation>
    </message>
    <message>
        <source>the band is not permitted indoors</source>
        <translation>la bande n’est pas permise en intérieur</translation>
    </message>
    <message>
        <source>the band needs an individual licence</source>
        <translation>la bande demande une autorisation individuelle</translation>
    </message>
    <message>
        <source>the band must be left to radar: DFS is required</source>
        <translation>la bande doit être laissée aux radars&#x202f;: DFS obligatoire</translation>
    </message>
    <message>
        <source>the antenna has too little gain for this band</source>
        <translation>l’antenne a trop peu de gain pour cette bande</translation>
    </message>
    <message>
        <source>the radiated power exceeds the limit</source>
        <translation>la puissance rayonnée dépasse la limite</translation>
    </message>
    <message>
        <source>no rule of %1 opens this band</source>
        <translation>aucune règle de %1 n’ouvre cette bande</translation>
    </message>
    <message>
        <source>access point %1</source>
        <translation>point d’accès %1</translation>
    </message>
    <message>
        <source>an end of the path lies outside the relief or over unknown ground</source>
        <translation>une extrémité du trajet est hors du relief ou sur un sol inconnu</translation>
    </message>
    <message>
        <source>both ends of the path are at the same place</source>
        <translation>les deux extrémités du trajet sont au même endroit</translation>
    </message>
    <message>
        <source>P.1812 holds for frequencies from 0.03 to 6 GHz</source>
        <translation>P.1812 vaut pour des fréquences de 0,03 à 6 GHz</translation>
    </message>
    <message>
        <source>the share of time must lie between 1 and 50 %</source>
        <translation>la part du temps doit être entre 1 et 50 %</translation>
    </message>
    <message>
        <source>the share of locations must lie between 1 and 99 %</source>
        <translation>la part des lieux doit être entre 1 et 99 %</translation>
    </message>
    <message>
        <source>the radius must lie between 0 and 500 km</source>
        <translation>le rayon doit être entre 0 et 500 km</translation>
    </message>
    <message>
        <source>the receiver must stand above its ground, at most 3000 m</source>
        <translation>le récepteur doit être au-dessus du sol, à 3000 m au plus</translation>
    </message>
    <message>
        <source>the antenna lies under the ground or on it</source>
        <translation>l’antenne est sous le sol ou posée dessus</translation>
    </message>
    <message>
        <source>the antenna must stand at most 3000 m above its ground</source>
        <translation>l’antenne doit être à 3000 m au plus au-dessus du sol</translation>
    </message>
    <message>
        <source>the antenna stands outside the relief</source>
        <translation>l’antenne est hors du relief</translation>
    </message>
    <message>
        <source>the height of the ground under the antenna is not known</source>
        <translation>la hauteur du sol sous l’antenne est inconnue</translation>
    </message>
    <message>
        <source>the steps along the paths are too small for this radius</source>
        <translation>les pas le long des trajets sont trop petits pour ce rayon</translation>
    </message>
    <message>
        <source>the map would have %1 pixels: choose larger ones</source>
        <translation>la carte aurait %1 pixels&#x202f;: choisissez-les plus grands</translation>
    </message>
    <message>
        <source>the heights already hold trees and buildings (a surface): clutter would count them twice</source>
        <translation>les hauteurs comprennent déjà arbres et bâtiments (modèle de surface)&#x202f;: le sursol les compterait deux fois</translation>
    </message>
    <message>
        <source>the standard has no channel of this width</source>
        <translation>la norme n’a pas de canal de cette largeur</translation>
    </message>
    <message>
        <source>the standard has not so many streams</source>
        <translation>la norme n’a pas autant de flux</translation>
    </message>
    <message>
        <source>the budget does not even pay for the Wi-Fi hotspots</source>
        <translation>le budget ne paie même pas les points Wi-Fi</translation>
    </message>
    <message>
        <source>the budget does not even pay for the pinned streets, %1 first</source>
        <translation>le budget ne paie même pas les voies imposées, %1 d’abord</translation>
    </message>
    <message>
        <source>the budget does not even pay for %1 and what else is pinned</source>
        <translation>le budget ne paie même pas %1 et ce qui est imposé par ailleurs</translation>
    </message>
    <message>
        <source>the budget does not pay for the required sites</source>
        <translation>le budget ne paie pas les sites obligatoires</translation>
    </message>
    <message>
        <source>the budget does not pay for all required sites</source>
        <translation>le budget ne paie pas tous les sites obligatoires</translation>
    </message>
    <message>
        <source>the budget does not pay for any site</source>
        <translation>le budget ne paie aucun site</translation>
    </message>
    <message>
        <source>the budget is negative</source>
        <translation>le budget est négatif</translation>
    </message>
    <message>
        <source>the budget is zero: it pays for nothing</source>
        <translation>le budget est nul&#x202f;: il ne paie rien</translation>
    </message>
    <message>
        <source>the cheapest site alone takes %1</source>
        <translation>le site le moins cher demande à lui seul %1</translation>
    </message>
    <message>
        <source>the sites that can be reached weigh less than the quota</source>
        <translation>les sites accessibles pèsent moins que la part demandée</translation>
    </message>
    <message>
        <source>no site that can be reached has a weight or is required</source>
        <translation>aucun site accessible n’a de poids ni n’est obligatoire</translation>
    </message>
    <message>
        <source>no terminal can be joined to a supply</source>
        <translation>aucun site ne peut être relié à un point de présence</translation>
    </message>
    <message>
        <source>no premises can be served by a cabinet</source>
        <translation>aucun local ne peut être desservi par une armoire</translation>
    </message>
    <message>
        <source>no premises near a street: cabinets need population cells or activity zones within reach of the streets</source>
        <translation>aucun local près d’une voie&#x202f;: les armoires demandent des carreaux de population ou des zones d’activité à portée des voies</translation>
    </message>
    <message>
        <source>no splitter of the catalogue (1:64, 1:32, 1:8) fits the rules of cabinets</source>
        <translation>aucun coupleur du bordereau (1:64, 1:32, 1:8) ne convient aux règles des armoires</translation>
    </message>
    <message>
        <source>cabinets need population cells or activity zones: import them, or municipalities and buildings</source>
        <translation>les armoires demandent des carreaux de population ou des zones d’activité&#x202f;: importez-les, ou des communes et des bâtiments</translation>
    </message>
    <message>
        <source>there are more than a thousand million premises: check people and jobs</source>
        <translation>il y a plus d’un milliard de locaux&#x202f;: vérifiez habitants et emplois</translation>
    </message>
    <message>
        <source>no supply point lies near enough to a permitted street</source>
        <translation>aucun point de présence n’est assez près d’une voie permise</translation>
    </message>
    <message>
        <source>no selected site lies near enough to a permitted street</source>
        <translation>aucun site retenu n’est assez près d’une voie permise</translation>
    </message>
    <message>
        <source>the study has no streets: import a street layer</source>
        <translation>l’étude n’a pas de voies&#x202f;: importez-en une couche</translation>
    </message>
    <message>
        <source>the study has no supply point: add a point of presence</source>
        <translation>l’étude n’a pas de point de présence&#x202f;: ajoutez-en un</translation>
    </message>
    <message>
        <source>the scenario selects no site: mark oases, or select more kinds</source>
        <translation>le scénario ne retient aucun site&#x202f;: marquez des oasis ou retenez plus de types</translation>
    </message>
    <message>
        <source>two ways are computed along streets, not for straight links</source>
        <translation>les deux chemins se calculent le long des voies, pas en liaisons droites</translation>
    </message>
    <message>
        <source>the sites want too many fibres for trench and cables to be planned together</source>
        <translation>les sites demandent trop de fibres pour planifier ensemble tranchées et câbles</translation>
    </message>
    <message>
        <source>the sites want more fibres than cables can be planned for</source>
        <translation>les sites demandent plus de fibres qu’on ne peut planifier de câbles</translation>
    </message>
    <message>
        <source>an amount of the bill exceeds 23 billion: too large for exact arithmetic</source>
        <translation>un montant du métré dépasse 23 milliards&#x202f;: trop grand pour un calcul exact</translation>
    </message>
    <message>
        <source>the bill is too large for exact arithmetic</source>
        <translation>le métré est trop grand pour un calcul exact</translation>
    </message>
    <message>
        <source>the price of a street is too large for exact arithmetic</source>
        <translation>le prix d’une voie est trop grand pour un calcul exact</translation>
    </message>
    <message>
        <source>the prices of all street edges sum to more than exact arithmetic holds</source>
        <translation>la somme des prix de toutes les voies dépasse le calcul exact</translation>
    </message>
    <message>
        <source>all prices and prizes sum to more than exact arithmetic holds</source>
        <translation>la somme de tous les prix dépasse le calcul exact</translation>
    </message>
    <message>
        <source>the catalogue lacks an item that the scenario needs</source>
        <translation>le bordereau n’a pas un article dont le scénario a besoin</translation>
    </message>
    <message>
        <source>the catalogue %1 has no such item</source>
        <translation>le bordereau %1 n’a pas cet article</translation>
    </message>
    <message>
        <source>%1 is pinned, but not in the study</source>
        <translation>%1 est imposée, mais absente de l’étude</translation>
    </message>
    <message>
        <source>%1 is pinned and forbidden at once</source>
        <translation>%1 est à la fois imposée et interdite</translation>
    </message>
    <message>
        <source>%1 is pinned, but the rules of construction bar it</source>
        <translation>%1 est imposée, mais les règles de travaux l’excluent</translation>
    </message>
    <message>
        <source>%1 is pinned, which this kind of plan does not follow</source>
        <translation>%1 est imposée, ce que ce type de plan ne suit pas</translation>
    </message>
    <message>
        <source>%1 is pinned, but no supply point reaches it</source>
        <translation>%1 est imposée, mais aucun point de présence ne l’atteint</translation>
    </message>
    <message>
        <source>%1 closes a ring of pinned streets, which no tree holds</source>
        <translation>%1 ferme une boucle de voies imposées, qu’aucun arbre ne contient</translation>
    </message>
    <message>
        <source>radio links need the relief: import heights of the ground</source>
        <translation>les liaisons radio demandent le relief&#x202f;: importez les hauteurs du sol</translation>
    </message>
    <message>
        <source>no network on the curve keeps the rules of radio links</source>
        <translation>aucun réseau de la courbe ne respecte les règles des liaisons radio</translation>
    </message>
    <message>
        <source>this objective plans fibre only: no radio link is considered</source>
        <translation>cet objectif ne planifie que de la fibre&#x202f;: aucune liaison radio n’est examinée</translation>
    </message>
    <message>
        <source>pairs of places without radio links: the relief between them is not known</source>
        <translation>paires de lieux sans liaison radio&#x202f;: le relief entre eux est inconnu</translation>
    </message>
    <message>
        <source>the scenario names sites that the study no longer has</source>
        <translation>le scénario nomme des sites que l’étude n’a plus</translation>
    </message>
    <message>
        <source>premises rest on municipal totals spread over buildings</source>
        <translation>les locaux reposent sur des totaux communaux répartis sur les bâtiments</translation>
    </message>
    <message>
        <source>people covered by Wi-Fi rest on municipal totals spread over buildings</source>
        <translation>les habitants couverts en Wi-Fi reposent sur des totaux communaux répartis sur les bâtiments</translation>
    </message>
    <message>
        <source>no permitted way along the streets leads to a supply point</source>
        <translation>aucun chemin permis le long des voies ne mène à un point de présence</translation>
    </message>
    <message>
        <source>no chain of links within the limit leads to a supply point</source>
        <translation>aucune suite de liaisons dans la limite ne mène à un point de présence</translation>
    </message>
    <message>
        <source>no street is permitted</source>
        <translation>aucune voie n’est permise</translation>
    </message>
    <message>
        <source>nearest permitted street at %1 m, tolerance %2 m</source>
        <translation>voie permise la plus proche à %1 m, tolérance %2 m</translation>
    </message>
    <message>
        <source>fewer premises than the least number: exceptions to be justified</source>
        <translation>moins de locaux que le minimum&#x202f;: exceptions à justifier</translation>
    </message>
    <message>
        <source>premises behind no cabinet</source>
        <translation>locaux derrière aucune armoire</translation>
    </message>
    <message>
        <source>the plan leaves out required sites: no bound speaks of such plans</source>
        <translation>le plan laisse des sites obligatoires&#x202f;: aucune borne ne parle de tels plans</translation>
    </message>
    <message>
        <source>certificates are written for four objectives: connect all, best mix, most for a budget, cheapest for a share</source>
        <translation>les certificats existent pour quatre objectifs&#x202f;: tout relier, meilleur mélange, le plus pour un budget, le moins cher pour une part</translation>
    </message>
    <message>
        <source>the outcome was planned by an older program</source>
        <translation>le résultat vient d’un programme plus ancien</translation>
    </message>
    <message>
        <source>the study has changed since this outcome was computed: run it again</source>
        <translation>l’étude a changé depuis ce résultat&#x202f;: recalculez-le</translation>
    </message>
    <message>
        <source>a piece of the plan is not on the study&apos;s network</source>
        <translation>un morceau du plan n’est pas sur le réseau de l’étude</translation>
    </message>
    <message>
        <source>the scenario does not plan for this site</source>
        <translation>le scénario ne retient pas ce site</translation>
    </message>
    <message>
        <source>the study has no such street</source>
        <translation>l’étude n’a pas cette voie</translation>
    </message>
    <message>
        <source>the scenario uses no streets</source>
        <translation>le scénario n’emploie pas de voies</translation>
    </message>
    <message>
        <source>a frontier has from 2 to 200 points</source>
        <translation>une courbe a de 2 à 200 points</translation>
    </message>
    <message>
        <source>the run was cancelled</source>
        <translation>le calcul a été annulé</translation>
    </message>
    <message>
        <source>must be from 1 to 100 years</source>
        <translation>doit être de 1 à 100 ans</translation>
    </message>
    <message>
        <source>must be from 1 000 to 100 000 km</source>
        <translation>doit être de 1 000 à 100 000 km</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>ne doit pas être négatif</translation>
    </message>
    <message>
        <source>prices must not be negative or above 23 billion</source>
        <translation>les prix ne doivent être ni négatifs ni au-dessus de 23 milliards</translation>
    </message>
    <message>
        <source>must be from 0 to 1</source>
        <translation>doit être de 0 à 1</translation>
    </message>
    <message>
        <source>must be from 1 to 1000 m</source>
        <translation>doit être de 1 à 1000 m</translation>
    </message>
    <message>
        <source>must be from 1 to 10 000 m, or 0 for no chambers</source>
        <translation>doit être de 1 à 10 000 m, ou 0 pour aucune chambre</translation>
    </message>
    <message>
        <source>must be from 0 to 10</source>
        <translation>doit être de 0 à 10</translation>
    </message>
    <message>
        <source>must be from 0 to 1 000 km</source>
        <translation>doit être de 0 à 1 000 km</translation>
    </message>
    <message>
        <source>must be from 1 to 100 000 and not below the least number</source>
        <translation>doit être de 1 à 100 000 et pas sous le minimum</translation>
    </message>
    <message>
        <source>must be from 1 m on, and at most 1 000 km</source>
        <translation>doit être d’au moins 1 m et d’au plus 1 000 km</translation>
    </message>
    <message>
        <source>must be from 1 to 1 024, and a box serves from 1 to 1 000 premises</source>
        <translation>doit être de 1 à 1 024, et un point de branchement dessert de 1 à 1 000 locaux</translation>
    </message>
    <message>
        <source>must be from 0.1 to 100</source>
        <translation>doit être de 0,1 à 100</translation>
    </message>
    <message>
        <source>must be 0 (no businesses), or from 0.1 to 100 000</source>
        <translation>doit être 0 (pas d’entreprises), ou de 0,1 à 100 000</translation>
    </message>
    <message>
        <source>must be from 0 to 10 000</source>
        <translation>doit être de 0 à 10 000</translation>
    </message>
    <message>
        <source>must be from 0.01 to 1</source>
        <translation>doit être de 0,01 à 1</translation>
    </message>
    <message>
        <source>must be from 1 to 100, with at most 1 000 fibres in reserve</source>
        <translation>doit être de 1 à 100, avec au plus 1 000 fibres en réserve</translation>
    </message>
    <message>
        <source>must be from 1 m to 1 000 km</source>
        <translation>doit être de 1 m à 1 000 km</translation>
    </message>
    <message>
        <source>must be from 1 m to 100 km</source>
        <translation>doit être de 1 m à 100 km</translation>
    </message>
    <message>
        <source>must be a class that works through a splitter</source>
        <translation>doit être une classe qui passe par un coupleur</translation>
    </message>
    <message>
        <source>must be from 1 m to 200 km</source>
        <translation>doit être de 1 m à 200 km</translation>
    </message>
    <message>
        <source>must be from 90 to 99.9999 % of the year</source>
        <translation>doit être de 90 à 99,9999 % de l’année</translation>
    </message>
    <message>
        <source>antennas stand from 1 to 300 m above the ground</source>
        <translation>les antennes sont de 1 à 300 m au-dessus du sol</translation>
    </message>
    <message>
        <source>must be from 0 to 200 m</source>
        <translation>doit être de 0 à 200 m</translation>
    </message>
    <message>
        <source>must be from 0 to 250 mm an hour</source>
        <translation>doit être de 0 à 250 mm par heure</translation>
    </message>
    <message>
        <source>must be from 1 to 100</source>
        <translation>doit être de 1 à 100</translation>
    </message>
    <message>
        <source>must be from 1 to 1 000</source>
        <translation>doit être de 1 à 1 000</translation>
    </message>
    <message>
        <source>must not be negative or beyond all measure</source>
        <translation>ne doit être ni négatif ni démesuré</translation>
    </message>
    <message>
        <source>must be above 0, and at most 1</source>
        <translation>doit être au-dessus de 0 et d’au plus 1</translation>
    </message>
    <message>
        <source>radio links are weighed against streets, not against straight links</source>
        <translation>les liaisons radio se comparent aux voies, pas aux liaisons droites</translation>
    </message>
    <message>
        <source>trench and cables together are planned along streets, not by straight links</source>
        <translation>tranchées et câbles ensemble se planifient le long des voies, pas en liaisons droites</translation>
    </message>
    <message>
        <source>cabinets need streets</source>
        <translation>les armoires demandent des voies</translation>
    </message>
    <message>
        <source>streets cannot be pinned in a plan of cabinets</source>
        <translation>on ne peut imposer de voies dans un plan d’armoires</translation>
    </message>
    <message>
        <source>crow-fly links need a technology that reaches by fibre, with a range</source>
        <translation>les liaisons à vol d’oiseau demandent une technologie en fibre, avec une portée</translation>
    </message>
    <message>
        <source>a hotspot needs at least one access point, and at most 1 000 of a kind</source>
        <translation>un point Wi-Fi demande au moins un point d’accès, et 1 000 d’un type au plus</translation>
    </message>
    <message>
        <source>is outside what an optical path can have</source>
        <translation>est hors de ce qu’un trajet optique peut avoir</translation>
    </message>
    <message>
        <source>there is no such study</source>
        <translation>il n’y a pas une telle étude</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>il n’y a pas de tel fichier</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>this is a folder or a device, not a file</source>
        <translation>c’est un dossier ou un périphérique, pas un fichier</translation>
    </message>
    <message>
        <source>this GeoPackage is not an Oasis project; its layers can be imported into a study</source>
        <translation>ce GeoPackage n’est pas un projet Oasis&#x202f;; ses couches peuvent être importées dans une étude</translation>
    </message>
    <message>
        <source>name the study file first</source>
        <translation>nommez d’abord le fichier de l’étude</translation>
    </message>
    <message>
        <source>choose another name, or remove it first</source>
        <translation>choisissez un autre nom, ou effacez-le d’abord</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>son dossier n’existe pas</translation>
    </message>
    <message>
        <source>the study has no scenario yet</source>
        <translation>l’étude n’a pas encore de scénario</translation>
    </message>
    <message>
        <source>the study has no scenario yet: use --usual or --definition</source>
        <translation>l’étude n’a pas encore de scénario&#x202f;: prenez --usual ou --definition</translation>
    </message>
    <message>
        <source>the study has several scenarios: name one of them</source>
        <translation>l’étude a plusieurs scénarios&#x202f;: nommez-en un</translation>
    </message>
    <message>
        <source>there is no scenario of this name; oasis run STUDY --usual adds the usual ones</source>
        <translation>il n’y a pas de scénario de ce nom&#x202f;; oasis run ÉTUDE --usual ajoute les usuels</translation>
    </message>
    <message>
        <source>no scenario has been computed yet: use oasis run first</source>
        <translation>aucun scénario n’est encore calculé&#x202f;: lancez d’abord oasis run</translation>
    </message>
    <message>
        <source>not computed yet: use oasis run first</source>
        <translation>pas encore calculé&#x202f;: lancez d’abord oasis run</translation>
    </message>
    <message>
        <source>the study has no street of this number</source>
        <translation>l’étude n’a pas de voie de ce numéro</translation>
    </message>
    <message>
        <source>the study has no site of this number or name</source>
        <translation>l’étude n’a pas de site de ce numéro ou de ce nom</translation>
    </message>
    <message>
        <source>name a street or a site: --street NUMBER, --site NAME</source>
        <translation>nommez une voie ou un site&#x202f;: --street NUMÉRO, --site NOM</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>doit être un nombre entier de %1 à %2</translation>
    </message>
    <message>
        <source>the number of threads must be from 1 to 1024</source>
        <translation>le nombre de fils doit être de 1 à 1024</translation>
    </message>
    <message>
        <source>the quota must be a number of percent above 0, at most 100</source>
        <translation>la part doit être un nombre de pour cent au-dessus de 0, 100 au plus</translation>
    </message>
    <message>
        <source>the budget must be a number of euros, 0 or more</source>
        <translation>le budget doit être un nombre d’euros, 0 ou plus</translation>
    </message>
    <message>
        <source>a certificate is written for one scenario: choose it by --scenario</source>
        <translation>un certificat s’écrit pour un scénario&#x202f;: choisissez-le par --scenario</translation>
    </message>
    <message>
        <source>a street is a whole number from 1: %1</source>
        <translation>une voie est un nombre entier à partir de 1&#x202f;: %1</translation>
    </message>
    <message>
        <source>a number is expected: %1</source>
        <translation>un nombre est attendu&#x202f;: %1</translation>
    </message>
    <message>
        <source>a number above 0 is wanted</source>
        <translation>il faut un nombre au-dessus de 0</translation>
    </message>
    <message>
        <source>a number of 0 or more is wanted</source>
        <translation>il faut un nombre de 0 ou plus</translation>
    </message>
    <message>
        <source>a number of metres of 0 or more is wanted</source>
        <translation>il faut un nombre de mètres de 0 ou plus</translation>
    </message>
    <message>
        <source>this is no number: %1</source>
        <translation>ce n’est pas un nombre&#x202f;: %1</translation>
    </message>
    <message>
        <source>an end is x,y in metres, or the number of a site</source>
        <translation>une extrémité est x,y en mètres, ou le numéro d’un site</translation>
    </message>
    <message>
        <source>a link is from 20 m to 200 km long</source>
        <translation>une liaison fait de 20 m à 200 km</translation>
    </message>
    <message>
        <source>antennas stand above the ground, at most 1 000 m</source>
        <translation>les antennes sont au-dessus du sol, à 1 000 m au plus</translation>
    </message>
    <message>
        <source>the relief between the ends is not known: it has voids, or ends before</source>
        <translation>le relief entre les extrémités est inconnu&#x202f;: il a des lacunes, ou s’arrête avant</translation>
    </message>
    <message>
        <source>the place to be explained lies outside the relief</source>
        <translation>le lieu à expliquer est hors du relief</translation>
    </message>
    <message>
        <source>the place lies outside the study&apos;s coordinate system</source>
        <translation>le lieu est hors du système de coordonnées de l’étude</translation>
    </message>
    <message>
        <source>the study has no access point: place some on the map, or give places by --at x,y,height</source>
        <translation>l’étude n’a pas de point d’accès&#x202f;: placez-en sur la carte, ou donnez des lieux par --at x,y,hauteur</translation>
    </message>
    <message>
        <source>a level lies between -200 and 50 dBm</source>
        <translation>un niveau est entre -200 et 50 dBm</translation>
    </message>
    <message>
        <source>known are wifi4eu and region</source>
        <translation>connus&#x202f;: wifi4eu et region</translation>
    </message>
    <message>
        <source>known are %1 and %2</source>
        <translation>connus&#x202f;: %1 et %2</translation>
    </message>
    <message>
        <source>existing hotspots are read by --rules only</source>
        <translation>les points existants ne sont lus que par --rules</translation>
    </message>
    <message>
        <source>say what to write: --pdf, --html or --maps</source>
        <translation>dites quoi écrire&#x202f;: --pdf, --html ou --maps</translation>
    </message>
    <message>
        <source>unknown kind of layer: %1</source>
        <translation>type de couche inconnu&#x202f;: %1</translation>
    </message>
    <message>
        <source>name the file to import, or --folder</source>
        <translation>nommez le fichier à importer, ou --folder</translation>
    </message>
    <message>
        <source>%1, with the pinned streets, %2 first</source>
        <translation>%1, avec les voies imposées, %2 d’abord</translation>
    </message>
    <message>
        <source>%1 would be number %2 on the way; %3 radio links one after another are allowed</source>
        <translation>%1 serait la n° %2 du chemin&#x202f;; %3 liaisons radio de suite sont permises</translation>
    </message>
    <message>
        <source>%1 bears %2, the site wants %3</source>
        <translation>%1 porte %2, le site veut %3</translation>
    </message>
    <message>
        <source>%1 bears %2, too little beside what others want of the links on the way</source>
        <translation>%1 porte %2, trop peu à côté de ce que d’autres veulent des liaisons du chemin</translation>
    </message>
    <message>
        <source>the radio link between %1 and %2</source>
        <translation>la liaison radio entre %1 et %2</translation>
    </message>
    <message>
        <source>the streets that are pinned in leave no network that keeps the rules of radio links</source>
        <translation>les voies imposées ne laissent aucun réseau qui respecte les règles des liaisons radio</translation>
    </message>
    <message>
        <source>3GPP TR 38.901 UMa, sight from the relief</source>
        <translation>3GPP TR 38.901 UMa, vue d’après le relief</translation>
    </message>
    <message>
        <source>3GPP TR 38.901 RMa, sight from the relief</source>
        <translation>3GPP TR 38.901 RMa, vue d’après le relief</translation>
    </message>
    <message>
        <source>ITU-R P.1411-12 below the roofs, sight from the relief</source>
        <translation>UIT-R P.1411-12 sous les toits, vue d’après le relief</translation>
    </message>
    <message>
        <source>give heights as class=metres,class=metres: %1</source>
        <translation>donnez les hauteurs sous la forme classe=mètres,classe=mètres&#x202f;: %1</translation>
    </message>
    <message>
        <source>name the file of trees and buildings</source>
        <translation>indiquez le fichier des arbres et bâtiments</translation>
    </message>
    <message>
        <source>classes need the heights that they stand for, and no more</source>
        <translation>les classes ont besoin des hauteurs qu’elles représentent, et de rien d’autre</translation>
    </message>
    <message>
        <source>buildings need the column that holds their height, and no more</source>
        <translation>les bâtiments ont besoin de la colonne qui contient leur hauteur, et de rien d’autre</translation>
    </message>
    <message>
        <source>a unit of heights is read with a raster of heights only</source>
        <translation>une unité de hauteur ne se lit qu’avec un raster de hauteurs</translation>
    </message>
    <message>
        <source>give the place as x,y or x,y,height</source>
        <translation>donnez le lieu par x,y ou x,y,hauteur</translation>
    </message>
    <message>
        <source>say what the heights mean: --surface earth (bare ground) or --surface tops (with trees and buildings); no file tells it reliably</source>
        <translation>dites ce que sont les hauteurs&#x202f;: --surface earth (sol nu) ou --surface tops (avec arbres et bâtiments)&#x202f;; aucun fichier ne le dit de façon sûre</translation>
    </message>
    <message>
        <source>the study has no relief: oasis import STUDY FILE --as elevation brings one in, --relief FILE takes one for this time</source>
        <translation>l’étude n’a pas de relief&#x202f;: oasis import ETUDE FICHIER --as elevation en apporte un, --relief FICHIER en prend un pour cette fois</translation>
    </message>
    <message>
        <source>the steps are those of P.1812: leave --model itm out</source>
        <translation>les étapes sont celles de P.1812&#x202f;: retirez --model itm</translation>
    </message>
    <message>
        <source>the raster does not cover the study</source>
        <translation>le raster ne couvre pas l’étude</translation>
    </message>
    <message>
        <source>the raster knows no height inside the study</source>
        <translation>le raster ne connaît aucune hauteur dans l’étude</translation>
    </message>
    <message>
        <source>the raster does not say where on Earth it lies</source>
        <translation>le raster ne dit pas où il se trouve sur Terre</translation>
    </message>
    <message>
        <source>it holds no raster of heights</source>
        <translation>il ne contient pas de raster de hauteurs</translation>
    </message>
    <message>
        <source>ITM is defined from 20 MHz to 20 GHz</source>
        <translation>ITM est défini de 20 MHz à 20 GHz</translation>
    </message>
    <message>
        <source>the receiver must stand 0.5 to 3000 m above the ground</source>
        <translation>le récepteur doit être de 0,5 à 3 000 m au-dessus du sol</translation>
    </message>
    <message>
        <source>the transmitter must stand 0.5 to 3000 m above the ground</source>
        <translation>l’émetteur doit être de 0,5 à 3 000 m au-dessus du sol</translation>
    </message>
    <message>
        <source>the percentage of locations must lie between 0 and 100</source>
        <translation>la part des lieux doit être entre 0 et 100 %</translation>
    </message>
    <message>
        <source>the percentage of time must lie between 0 and 100</source>
        <translation>la part du temps doit être entre 0 et 100 %</translation>
    </message>
    <message>
        <source>ITU-R P.1812-8</source>
        <translation>UIT-R P.1812-8</translation>
    </message>
    <message>
        <source>no cell of the relief is of a class with a height (%1)</source>
        <translation>aucune maille du relief n’est d’une classe munie d’une hauteur (%1)</translation>
    </message>
    <message>
        <source>the height of class %1 is given twice</source>
        <translation>la hauteur de la classe %1 est donnée deux fois</translation>
    </message>
    <message>
        <source>no band is permitted: no radio link is considered</source>
        <translation>aucune bande n’est permise&#x202f;: aucune liaison radio n’est envisagée</translation>
    </message>
    <message>
        <source>a scenario has no such field</source>
        <translation>un scénario n’a pas ce champ</translation>
    </message>
    <message>
        <source>bands are counted from 1 on</source>
        <translation>les bandes se comptent à partir de 1</translation>
    </message>
    <message>
        <source>the raster is a picture: its band %1 holds a colour (%2)</source>
        <translation>le raster est une image&#x202f;: sa bande %1 porte une couleur (%2)</translation>
    </message>
    <message>
        <source>the raster has %1 bands, and it is not said which one to read</source>
        <translation>le raster a %1 bandes, et rien ne dit laquelle lire</translation>
    </message>
    <message>
        <source>the raster has no band %1: it has %2</source>
        <translation>le raster n’a pas de bande %1&#x202f;: il en a %2</translation>
    </message>
    <message>
        <source>the values of the raster are complex numbers (%1): they are neither heights nor classes</source>
        <translation>les valeurs du raster sont des nombres complexes (%1)&#x202f;: ni altitudes ni classes</translation>
    </message>
    <message>
        <source>the network is too large for so many radio links one after another: allow fewer, or select fewer sites</source>
        <translation>le réseau est trop grand pour tant de liaisons radio de suite&#x202f;: permettez-en moins, ou retenez moins de sites</translation>
    </message>
    <message>
        <source>the prices of streets and radio links together are larger than exact arithmetic holds: check the catalogue, or allow fewer radio links one after another</source>
        <translation>les prix des voies et des liaisons radio dépassent ensemble ce que le calcul exact contient&#x202f;: vérifiez le catalogue, ou permettez moins de liaisons radio de suite</translation>
    </message>
    <message>
        <source>plans take %1 radio links one after another at most: the %2 of the scenario count as so many</source>
        <translation>les plans prennent au plus %1 liaisons radio de suite&#x202f;: les %2 du scénario comptent pour autant</translation>
    </message>
    <message>
        <source>no site can be joined; the first, %1: %2</source>
        <translation>aucun site ne peut être raccordé&#x202f;; le premier, %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>the budget does not pay for the required sites: they take %1 at least</source>
        <translation>le budget ne paie pas les sites obligatoires&#x202f;: ils demandent au moins %1</translation>
    </message>
    <message>
        <source>no network of the required sites was found for the budget: the cheapest takes %1</source>
        <translation>aucun réseau des sites obligatoires n’a été trouvé pour ce budget&#x202f;: le moins cher demande %1</translation>
    </message>
    <message>
        <source>no network was found that serves so much weight and keeps the rules of radio links</source>
        <translation>aucun réseau trouvé ne dessert autant de poids en respectant les règles des liaisons radio</translation>
    </message>
    <message>
        <source>the sites that streets and radio links reach weigh less than the quota</source>
        <translation>les sites que voies et liaisons radio atteignent pèsent moins que le quota</translation>
    </message>
    <message>
        <source>no network was found that joins the pinned streets and the required sites at once</source>
        <translation>aucun réseau trouvé ne raccorde à la fois les voies imposées et les sites obligatoires</translation>
    </message>
    <message>
        <source>no network was found that joins all required sites at once: beside the others, %1 stays out; %2</source>
        <translation>aucun réseau trouvé ne raccorde à la fois tous les sites obligatoires&#x202f;: à côté des autres, %1 reste dehors&#x202f;; %2</translation>
    </message>
    <message>
        <source>must be from 0 to 60 dB</source>
        <translation>doit être de 0 à 60 dB</translation>
    </message>
    <message>
        <source>default, an assumption</source>
        <translation>par défaut, une hypothèse</translation>
    </message>
    <message>
        <source>given</source>
        <translation>donné</translation>
    </message>
    <message>
        <source>ITU map %1 at %2, %3</source>
        <translation>carte de l’UIT %1 en %2, %3</translation>
    </message>
    <message>
        <source>the folder does not hold the ITU map %1</source>
        <translation>le dossier ne contient pas la carte de l’UIT %1</translation>
    </message>
    <message>
        <source>there is no such folder, or it cannot be read</source>
        <translation>ce dossier n’existe pas ou ne peut être lu</translation>
    </message>
    <message>
        <source>the file is no map of the ITU: it is too large, or no file</source>
        <translation>ce n’est pas une carte de l’UIT&#x202f;: trop grand, ou pas un fichier</translation>
    </message>
    <message>
        <source>the ITU publishes %1 with %2 rows of %3 values; row %4 has %5</source>
        <translation>l’UIT publie %1 avec %2 lignes de %3 valeurs&#x202f;; la ligne %4 en a %5</translation>
    </message>
    <message>
        <source>row %1 of %2 holds what is no such figure</source>
        <translation>la ligne %1 de %2 contient autre chose qu’une telle valeur</translation>
    </message>
    <message>
        <source>it does not begin and end with degrees</source>
        <translation>il ne commence et ne finit pas par des degrés</translation>
    </message>
    <message>
        <source>LAT_R001.TXT and LON_R001.TXT do not span the Earth</source>
        <translation>LAT_R001.TXT et LON_R001.TXT ne couvrent pas la Terre</translation>
    </message>
    <message>
        <source>the place lies nowhere on Earth</source>
        <translation>le lieu n’est nulle part sur Terre</translation>
    </message>
    <message>
        <source>the lapse rate of refractivity lies between 0 and 150 N-units/km</source>
        <translation>le gradient du coïndice est compris entre 0 et 150 unités N/km</translation>
    </message>
    <message>
        <source>the refractivity at sea level lies between 200 and 500 N-units</source>
        <translation>le coïndice au niveau de la mer est compris entre 200 et 500 unités N</translation>
    </message>
    <message>
        <source>layer %1, feature %2</source>
        <translation>couche %1, objet %2</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>feature %1</source>
        <translation>objet %1</translation>
    </message>
    <message>
        <source>longitude and latitude are taken for WGS 84</source>
        <translation>longitude et latitude sont prises pour du WGS 84</translation>
    </message>
    <message>
        <source>give the place as two numbers: --at x,y</source>
        <translation>donnez le lieu par deux nombres&#x202f;: --at x,y</translation>
    </message>
    <message>
        <source>there is no site of this number; see oasis sites STUDY list</source>
        <translation>aucun site ne porte ce numéro&#x202f;; voir oasis sites ÉTUDE list</translation>
    </message>
    <message>
        <source>unknown action: %1. Known: list, rank, mark, merge, add, move, strike, supply, hotspot</source>
        <translation>action inconnue&#x202f;: %1. Connues&#x202f;: list, rank, mark, merge, add, move, strike, supply, hotspot</translation>
    </message>
    <message>
        <source>there is no such study; oasis new makes one</source>
        <translation>il n’y a pas d’étude de ce nom&#x202f;; oasis new en crée une</translation>
    </message>
    <message>
        <source>a scenario needs a name</source>
        <translation>un scénario demande un nom</translation>
    </message>
    <message>
        <source>a price is a number of 0 or more</source>
        <translation>un prix est un nombre positif ou nul</translation>
    </message>
    <message>
        <source>the study has no relief: import an elevation layer</source>
        <translation>l’étude n’a pas de relief&#x202f;: importez une couche d’altitudes</translation>
    </message>
    <message>
        <source>place an access point first: there is no coverage</source>
        <translation>placez d’abord un point d’accès&#x202f;: il n’y a pas de couverture</translation>
    </message>
    <message>
        <source>this place is farther than the radius of every access point</source>
        <translation>ce lieu est plus loin que le rayon de chaque point d’accès</translation>
    </message>
    <message>
        <source>the coverage is still being computed: ask again then</source>
        <translation>la couverture est encore en cours de calcul&#x202f;: redemandez ensuite</translation>
    </message>
    <message>
        <source>it is too large to be shown as a backdrop; cut it to the study&apos;s area</source>
        <translation>elle est trop grande pour servir de fond&#x202f;; découpez-la à l’emprise de l’étude</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>le dossier ne peut pas être créé</translation>
    </message>
    <message>
        <source>no scenario of the study has been computed</source>
        <translation>aucun scénario de l’étude n’a été calculé</translation>
    </message>
    <message>
        <source>not a date (YYYY-MM-DD): %1</source>
        <translation>ce n’est pas une date (AAAA-MM-JJ)&#x202f;: %1</translation>
    </message>
    <message>
        <source>name, version or currency holds a line break or outer blanks</source>
        <translation>le nom, la version ou la monnaie contient un saut de ligne ou des espaces au bord</translation>
    </message>
    <message>
        <source>the item appears twice</source>
        <translation>le poste figure deux fois</translation>
    </message>
    <message>
        <source>plans of this objective have no certificate yet</source>
        <translation>les plans de cet objectif n’ont pas encore de certificat</translation>
    </message>
    <message>
        <source>street edges must be between 500 and 1 000 000</source>
        <translation>le nombre de tronçons doit être compris entre 500 et 1&#x202f;000&#x202f;000</translation>
    </message>
    <message>
        <source>municipalities must be between 1 and 2 000</source>
        <translation>le nombre de communes doit être compris entre 1 et 2&#x202f;000</translation>
    </message>
    <message>
        <source>sites must be between 0 and 50 for each municipality</source>
        <translation>le nombre de sites doit être compris entre 0 et 50 par commune</translation>
    </message>
    <message>
        <source>a street has a coordinate that is not finite</source>
        <translation>une voie a une coordonnée impossible</translation>
    </message>
    <message>
        <source>the scenario does not select this site</source>
        <translation>le scénario ne retient pas ce site</translation>
    </message>
    <message>
        <source>quick plans follow sites, choices of streets and prices only</source>
        <translation>les plans rapides ne suivent que les sites, les choix de voies et les prix</translation>
    </message>
    <message>
        <source>quick plans follow connect-all and best-mix scenarios along streets</source>
        <translation>les plans rapides ne suivent que les scénarios qui raccordent tous les sites ou choisissent la meilleure technologie, le long des voies</translation>
    </message>
    <message>
        <source>%1 is not in the network of the quick plan</source>
        <translation>%1 n’est pas dans le réseau du plan rapide</translation>
    </message>
    <message>
        <source>%1 leads to a supply point</source>
        <translation>%1 mène à un point de présence</translation>
    </message>
    <message>
        <source>cabinets need a supply point</source>
        <translation>les armoires demandent un point de présence</translation>
    </message>
    <message>
        <source>no place where a cabinet may stand</source>
        <translation>aucun endroit où poser une armoire</translation>
    </message>
    <message>
        <source>no premises to serve</source>
        <translation>aucun local à desservir</translation>
    </message>
    <message>
        <source>the rate of a link must be positive</source>
        <translation>le débit d’une liaison doit être positif</translation>
    </message>
    <message>
        <source>the availability of a link must lie between 0 and 100 %</source>
        <translation>la disponibilité d’une liaison doit être comprise entre 0 et 100 %</translation>
    </message>
    <message>
        <source>the frequency of a link must be positive</source>
        <translation>la fréquence d’une liaison doit être positive</translation>
    </message>
    <message>
        <source>the lowest mast is higher than the highest</source>
        <translation>le mât le plus bas est plus haut que le plus haut</translation>
    </message>
    <message>
        <source>the variability over locations must lie between 0 and 30 dB</source>
        <translation>la variabilité selon les lieux doit être comprise entre 0 et 30 dB</translation>
    </message>
    <message>
        <source>the refractivity of the air is out of range</source>
        <translation>le coïndice de l’air est hors de son domaine</translation>
    </message>
    <message>
        <source>the size of a household must be positive</source>
        <translation>la taille d’un ménage doit être positive</translation>
    </message>
    <message>
        <source>each access point needs its coverage</source>
        <translation>chaque point d’accès demande sa couverture</translation>
    </message>
    <message>
        <source>the relief has %1 cells, more than the %2 that are kept in memory: choose larger cells or a smaller area</source>
        <translation>le relief a %1 cellules, plus que les %2 gardées en mémoire&#x202f;: choisissez des cellules plus grandes ou une emprise plus petite</translation>
    </message>
    <message>
        <source>the relief has a height of more than 20 km</source>
        <translation>le relief a une altitude de plus de 20 km</translation>
    </message>
    <message>
        <source>a clutter height lies outside 0 to 1000 m</source>
        <translation>une hauteur d’arbre ou de bâtiment sort de 0 à 1000 m</translation>
    </message>
    <message>
        <source>its JSON is nested more than %1 levels deep, which no map layer needs; the file is damaged or made to do harm</source>
        <translation>son JSON est imbriqué sur plus de %1 niveaux, ce dont aucune couche n’a besoin&#x202f;; le fichier est abîmé ou malveillant</translation>
    </message>
    <message>
        <source>its JSON ends before the last bracket is closed: the file is cut off; get it again</source>
        <translation>son JSON s’arrête avant la dernière accolade&#x202f;: le fichier est tronqué&#x202f;; récupérez-le de nouveau</translation>
    </message>
    <message>
        <source>the database is cut off: it has %1 of %2 bytes; copy or download it again</source>
        <translation>la base est tronquée&#x202f;: elle a %1 octets sur %2&#x202f;; copiez-la ou téléchargez-la de nouveau</translation>
    </message>
    <message>
        <source>an elevation tile of this kind has 2 884 802 or 25 934 402 bytes, this one has %1: it is cut off; download it again</source>
        <translation>une dalle d’altitudes de ce type a 2&#x202f;884&#x202f;802 ou 25&#x202f;934&#x202f;402 octets, celle-ci en a %1&#x202f;: elle est tronquée&#x202f;; téléchargez-la de nouveau</translation>
    </message>
    <message>
        <source>this is one part of a shapefile: name the .shp instead</source>
        <translation>c’est une partie d’un shapefile&#x202f;: nommez plutôt le .shp</translation>
    </message>
    <message>
        <source>its index (.shx) is missing and the file is too large to rebuild it in memory: put the .shx that belongs to it beside the .shp, or convert it with QGIS</source>
        <translation>son index (.shx) manque et le fichier est trop grand pour le reconstruire en mémoire&#x202f;: placez le .shx correspondant à côté du .shp, ou convertissez-le avec QGIS</translation>
    </message>
    <message>
        <source>the file could not be read to its end</source>
        <translation>le fichier n’a pas pu être lu jusqu’au bout</translation>
    </message>
    <message>
        <source>it is not a shapefile, or its first bytes are damaged</source>
        <translation>ce n’est pas un shapefile, ou ses premiers octets sont abîmés</translation>
    </message>
    <message>
        <source>shapes whose number is not their place in the file: it was cut from another</source>
        <translation>des formes dont le numéro n’est pas leur place dans le fichier&#x202f;: il a été découpé dans un autre</translation>
    </message>
    <message>
        <source>shapes whose length differs between the shapefile and its index</source>
        <translation>des formes dont la longueur diffère entre le shapefile et son index</translation>
    </message>
    <message>
        <source>only the first %1 shapes could be recovered</source>
        <translation>seules les %1 premières formes ont pu être récupérées</translation>
    </message>
    <message>
        <source>the length in the shapefile&apos;s header is not that of the file</source>
        <translation>la longueur écrite dans l’en-tête du shapefile n’est pas celle du fichier</translation>
    </message>
    <message>
        <source>it has %1 shapes but %2 table records</source>
        <translation>il a %1 formes mais %2 lignes de table</translation>
    </message>
    <message>
        <source>its index (.shx) is missing; it was rebuilt in memory</source>
        <translation>son index (.shx) manque&#x202f;; il a été reconstruit en mémoire</translation>
    </message>
    <message>
        <source>it holds another archive, %1: extract that one first, then open the result</source>
        <translation>elle contient une autre archive, %1&#x202f;: extrayez-la d’abord, puis ouvrez le résultat</translation>
    </message>
    <message>
        <source>there is no map or table file in it</source>
        <translation>elle ne contient ni carte ni table</translation>
    </message>
    <message>
        <source>the file is empty (0 bytes)</source>
        <translation>le fichier est vide (0 octet)</translation>
    </message>
    <message>
        <source>the file exists but may not be read: check its permissions</source>
        <translation>le fichier existe mais ne peut pas être lu&#x202f;: vérifiez ses droits</translation>
    </message>
    <message>
        <source>no file was named</source>
        <translation>aucun fichier n’a été nommé</translation>
    </message>
    <message>
        <source>data are not fetched from the network: download the file first</source>
        <translation>les données ne sont pas cherchées sur le réseau&#x202f;: téléchargez d’abord le fichier</translation>
    </message>
    <message>
        <source>entries that point outside the archive were left out</source>
        <translation>les entrées qui pointent hors de l’archive ont été écartées</translation>
    </message>
    <message>
        <source>no coordinate system is declared: give one, for example EPSG:2154</source>
        <translation>aucun système de coordonnées n’est déclaré&#x202f;: donnez-en un, par exemple EPSG:2154</translation>
    </message>
    <message>
        <source>lengths are measured in projected systems only</source>
        <translation>les longueurs ne se mesurent que dans un système projeté</translation>
    </message>
    <message>
        <source>the projection cannot be inverted</source>
        <translation>la projection ne s’inverse pas</translation>
    </message>
    <message>
        <source>a local or undefined system cannot be placed on Earth</source>
        <translation>un système local ou indéfini ne se place pas sur la Terre</translation>
    </message>
    <message>
        <source>there is no known way from %1 to %2</source>
        <translation>aucun passage connu de %1 à %2</translation>
    </message>
    <message>
        <source>the study has no layer of this name</source>
        <translation>l’étude n’a pas de couche de ce nom</translation>
    </message>
    <message>
        <source>no layer is chosen</source>
        <translation>aucune couche n’est choisie</translation>
    </message>
    <message>
        <source>this format holds one layer; choose one, or a GeoPackage</source>
        <translation>ce format contient une seule couche&#x202f;; choisissez-en une, ou un GeoPackage</translation>
    </message>
    <message>
        <source>this table has no geometry; export it as CSV</source>
        <translation>cette table n’a pas de géométrie&#x202f;; exportez-la en CSV</translation>
    </message>
    <message>
        <source>the format follows from the extension: .gpkg, .geojson or .csv</source>
        <translation>le format suit l’extension&#x202f;: .gpkg, .geojson ou .csv</translation>
    </message>
    <message>
        <source>the file is already there</source>
        <translation>le fichier existe déjà</translation>
    </message>
    <message>
        <source>the file is there already</source>
        <translation>le fichier existe déjà</translation>
    </message>
    <message>
        <source>an export never replaces an Oasis project</source>
        <translation>un export ne remplace jamais un projet Oasis</translation>
    </message>
    <message>
        <source>a mapping is written field=column, field==constant or field:value=word</source>
        <translation>une correspondance s’écrit champ=colonne, champ==constante ou champ:valeur=mot</translation>
    </message>
    <message>
        <source>no planning field before the sign</source>
        <translation>aucun champ du projet avant le signe</translation>
    </message>
    <message>
        <source>nothing says what this layer is for: choose what to use it as</source>
        <translation>rien ne dit à quoi sert cette couche&#x202f;: choisissez son usage</translation>
    </message>
    <message>
        <source>this kind of layer is neither existing network nor barrier</source>
        <translation>ce type de couche n’est ni réseau existant ni obstacle</translation>
    </message>
    <message>
        <source>it holds no line of this kind</source>
        <translation>elle ne contient aucune ligne de ce type</translation>
    </message>
    <message>
        <source>it holds no point</source>
        <translation>elle ne contient aucun point</translation>
    </message>
    <message>
        <source>it refers to municipalities by code: import their outlines first</source>
        <translation>elle désigne les communes par leur code&#x202f;: importez d’abord leurs contours</translation>
    </message>
    <message>
        <source>it holds no outline of a municipality with a code</source>
        <translation>elle ne contient aucun contour de commune avec un code</translation>
    </message>
    <message>
        <source>none of its codes is that of a municipality of the study</source>
        <translation>aucun de ses codes n’est celui d’une commune de l’étude</translation>
    </message>
    <message>
        <source>no municipality of the study belongs to any of its groupings</source>
        <translation>aucune commune de l’étude n’appartient à l’un de ses regroupements</translation>
    </message>
    <message>
        <source>the snapping tolerance must lie between 0 and 50 m</source>
        <translation>la tolérance d’accrochage doit être comprise entre 0 et 50 m</translation>
    </message>
    <message>
        <source>no line of any length is left</source>
        <translation>il ne reste aucune ligne de longueur non nulle</translation>
    </message>
    <message>
        <source>it holds no cell with people</source>
        <translation>elle ne contient aucun carreau habité</translation>
    </message>
    <message>
        <source>buildings only share out municipal totals: import the municipalities and their population first</source>
        <translation>les bâtiments ne font que répartir les totaux communaux&#x202f;: importez d’abord les communes et leur population</translation>
    </message>
    <message>
        <source>it holds no building that is lived in</source>
        <translation>elle ne contient aucun bâtiment habité</translation>
    </message>
    <message>
        <source>the cells hold %1 people in the municipalities, whose totals are %2: are they inhabitants?</source>
        <translation>les carreaux comptent %1 personnes dans les communes, dont les totaux sont %2&#x202f;: est-ce bien des habitants&#x202f;?</translation>
    </message>
    <message>
        <source>municipal totals were shared out over buildings by floor area</source>
        <translation>les totaux communaux ont été répartis sur les bâtiments selon leur surface de plancher</translation>
    </message>
    <message>
        <source>the layer has no point or area</source>
        <translation>la couche n’a ni point ni surface</translation>
    </message>
    <message>
        <source>the mapping names a field that the layer does not have</source>
        <translation>la correspondance nomme un champ que la couche n’a pas</translation>
    </message>
    <message>
        <source>%1 parts with %2 nodes do not reach the largest</source>
        <translation>%1 parties, soit %2 nœuds, ne rejoignent pas la plus grande</translation>
    </message>
    <message>
        <source>urban streets found by the density of junctions</source>
        <translation>voies urbaines reconnues à la densité des carrefours</translation>
    </message>
    <message>
        <source>this kind of layer says nothing about the territory</source>
        <translation>ce type de couche ne dit rien du territoire</translation>
    </message>
    <message>
        <source>a raster of classes needs a table of their heights</source>
        <translation>un raster de classes demande la table de leurs hauteurs</translation>
    </message>
    <message>
        <source>the height of class %1 lies outside 0 to 1000 m</source>
        <translation>la hauteur de la classe %1 sort de 0 à 1000 m</translation>
    </message>
    <message>
        <source>the height of buildings without one lies outside 0 to 1000 m</source>
        <translation>la hauteur des bâtiments qui n’en ont pas sort de 0 à 1000 m</translation>
    </message>
    <message>
        <source>the raster could not be put in its place: %1</source>
        <translation>le raster n’a pas pu être mis à sa place&#x202f;: %1</translation>
    </message>
    <message>
        <source>no raster was named</source>
        <translation>aucun raster n’a été nommé</translation>
    </message>
    <message>
        <source>the coordinate system %1 was given by hand</source>
        <translation>le système de coordonnées %1 a été donné à la main</translation>
    </message>
    <message>
        <source>the unit of the heights is not stated: taken as metres</source>
        <translation>l’unité des altitudes n’est pas précisée&#x202f;: prise pour des mètres</translation>
    </message>
    <message>
        <source>whether the heights hold trees and buildings is not stated: taken as bare ground</source>
        <translation>rien ne dit si les altitudes comprennent arbres et bâtiments&#x202f;: prises pour le sol nu</translation>
    </message>
    <message>
        <source>cells whose height is not known</source>
        <translation>cellules d’altitude inconnue</translation>
    </message>
    <message>
        <source>it holds no raster</source>
        <translation>elle ne contient aucun raster</translation>
    </message>
    <message>
        <source>the tiles %1 and %2 do not touch: there is no ground between them</source>
        <translation>les dalles %1 et %2 ne se touchent pas&#x202f;: il n’y a pas de sol entre elles</translation>
    </message>
    <message>
        <source>the relief would have %1 million cells: cells of %2 m fit, or a smaller area</source>
        <translation>le relief aurait %1 millions de cellules&#x202f;: des cellules de %2 m tiennent, ou une emprise plus petite</translation>
    </message>
    <message>
        <source>say whether the heights are those of the bare ground or of a surface with trees and buildings</source>
        <translation>dites si les altitudes sont celles du sol nu ou d’une surface avec arbres et bâtiments</translation>
    </message>
    <message>
        <source>the size of the cells must not be negative</source>
        <translation>la taille des cellules ne peut pas être négative</translation>
    </message>
    <message>
        <source>the place has no latitude in the study&apos;s coordinate system</source>
        <translation>le lieu n’a pas de latitude dans le système de coordonnées de l’étude</translation>
    </message>
    <message>
        <source>cells without a height, %1 of 10000; %2 of them were filled from their surroundings</source>
        <translation>cellules sans altitude, %1 sur 10000&#x202f;; %2 d’entre elles ont été comblées d’après leurs alentours</translation>
    </message>
    <message>
        <source>cannot write</source>
        <translation>écriture impossible</translation>
    </message>
    <message>
        <source>cannot make the folder</source>
        <translation>le dossier ne peut pas être créé</translation>
    </message>
    <message>
        <source>there is no certificate to read</source>
        <translation>il n’y a pas de certificat à lire</translation>
    </message>
    <message>
        <source>the file is too large for a certificate</source>
        <translation>le fichier est trop grand pour un certificat</translation>
    </message>
    <message>
        <source>the certificate cannot be read</source>
        <translation>le certificat ne peut pas être lu</translation>
    </message>
    <message>
        <source>another program is using the file: %1</source>
        <translation>un autre programme utilise le fichier&#x202f;: %1</translation>
    </message>
    <message>
        <source>the file is not a GeoPackage: %1</source>
        <translation>le fichier n’est pas un GeoPackage&#x202f;: %1</translation>
    </message>
    <message>
        <source>the file is damaged or cut short: %1</source>
        <translation>le fichier est abîmé ou tronqué&#x202f;: %1</translation>
    </message>
    <message>
        <source>out of memory: %1</source>
        <translation>mémoire insuffisante&#x202f;: %1</translation>
    </message>
    <message>
        <source>the disk is full: %1</source>
        <translation>le disque est plein&#x202f;: %1</translation>
    </message>
    <message>
        <source>the file or its folder may not be written: %1</source>
        <translation>le fichier ou son dossier ne peut pas être écrit&#x202f;: %1</translation>
    </message>
    <message>
        <source>the file or its folder is read-only</source>
        <translation>le fichier ou son dossier est en lecture seule</translation>
    </message>
    <message>
        <source>the coordinate system has no text form that a GeoPackage can hold</source>
        <translation>le système de coordonnées n’a pas de forme écrite qu’un GeoPackage puisse contenir</translation>
    </message>
    <message>
        <source>the journal of unsaved edits cannot be read</source>
        <translation>le journal des modifications non enregistrées ne peut pas être lu</translation>
    </message>
    <message>
        <source>unsaved edits cannot be kept: %1</source>
        <translation>les modifications non enregistrées ne peuvent pas être gardées&#x202f;: %1</translation>
    </message>
    <message>
        <source>the text is not a JSON object</source>
        <translation>le texte n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>the project was written by a newer version of Oasis (schema %1, this program knows %2)</source>
        <translation>le projet a été écrit par une version plus récente d’Oasis (schéma %1, ce programme connaît le %2)</translation>
    </message>
    <message>
        <source>this program cannot bring a project of schema %1 up to date</source>
        <translation>ce programme ne sait pas mettre à jour un projet de schéma %1</translation>
    </message>
    <message>
        <source>this part of the project is damaged or incomplete</source>
        <translation>cette partie du projet est abîmée ou incomplète</translation>
    </message>
    <message>
        <source>the project is open in another program</source>
        <translation>le projet est ouvert dans un autre programme</translation>
    </message>
    <message>
        <source>the project is open: user %1 on %2, process %3, since %4</source>
        <translation>le projet est ouvert&#x202f;: utilisateur %1 sur %2, processus %3, depuis %4</translation>
    </message>
    <message>
        <source>the project cannot be locked: %1</source>
        <translation>le projet ne peut pas être verrouillé&#x202f;: %1</translation>
    </message>
    <message>
        <source>this part of the project is missing</source>
        <translation>cette partie du projet manque</translation>
    </message>
    <message>
        <source>ids of sites, supply points or access points are not in order</source>
        <translation>les numéros des sites, points de présence ou points d’accès ne sont pas en ordre</translation>
    </message>
    <message>
        <source>no folder for temporary files: %1</source>
        <translation>aucun dossier pour les fichiers temporaires&#x202f;: %1</translation>
    </message>
    <message>
        <source>a file that is not an Oasis project would be overwritten: %1</source>
        <translation>un fichier qui n’est pas un projet Oasis serait écrasé&#x202f;: %1</translation>
    </message>
    <message>
        <source>the project does not say which version wrote it</source>
        <translation>le projet ne dit pas quelle version l’a écrit</translation>
    </message>
    <message>
        <source>a quotation mark is opened and never closed: the file is cut off</source>
        <translation>un guillemet est ouvert et jamais fermé&#x202f;: le fichier est tronqué</translation>
    </message>
    <message>
        <source>a value is longer than 4 MB: a quotation mark is probably missing</source>
        <translation>une valeur dépasse 4 Mo&#x202f;: il manque sans doute un guillemet</translation>
    </message>
    <message>
        <source>it is not plain text in UTF-8 or a Latin encoding: save it as CSV in UTF-8</source>
        <translation>ce n’est pas du texte en UTF-8 ou dans un codage latin&#x202f;: enregistrez-le en CSV UTF-8</translation>
    </message>
    <message>
        <source>a line is too long for a table</source>
        <translation>une ligne est trop longue pour une table</translation>
    </message>
    <message>
        <source>the text is UTF-16: save it as CSV in UTF-8</source>
        <translation>le texte est en UTF-16&#x202f;: enregistrez-le en CSV UTF-8</translation>
    </message>
    <message>
        <source>the table has no header line</source>
        <translation>la table n’a pas de ligne d’en-tête</translation>
    </message>
    <message>
        <source>the file could not be opened</source>
        <translation>le fichier n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>the line has another number of values than the header</source>
        <translation>la ligne n’a pas autant de valeurs que l’en-tête</translation>
    </message>
    <message>
        <source>the names of the columns say %1</source>
        <translation>les noms des colonnes disent %1</translation>
    </message>
    <message>
        <source>a table: it has neither geometry nor columns of coordinates</source>
        <translation>une table&#x202f;: elle n’a ni géométrie ni colonnes de coordonnées</translation>
    </message>
    <message>
        <source>the coordinates fall into France when their order is swapped</source>
        <translation>les coordonnées tombent en France quand on inverse leur ordre</translation>
    </message>
    <message>
        <source>the coordinates fall into the study&apos;s region when their order is swapped</source>
        <translation>les coordonnées tombent dans la région de l’étude quand on inverse leur ordre</translation>
    </message>
    <message>
        <source>outside the area where %1, as declared, is valid</source>
        <translation>hors de la zone où %1, tel que déclaré, est valable</translation>
    </message>
    <message>
        <source>outside the area where %1, the study&apos;s system, is valid</source>
        <translation>hors de la zone où %1, système de l’étude, est valable</translation>
    </message>
    <message>
        <source>invalid polygons: %1, would be made valid</source>
        <translation>polygones invalides&#x202f;: %1, qui seraient réparés</translation>
    </message>
    <message>
        <source>invalid polygons: %1, made valid</source>
        <translation>polygones invalides&#x202f;: %1, réparés</translation>
    </message>
    <message>
        <source>polygons without an area: %1</source>
        <translation>polygones sans surface&#x202f;: %1</translation>
    </message>
    <message>
        <source>the layer has no feature</source>
        <translation>la couche n’a aucun objet</translation>
    </message>
    <message>
        <source>only the first %1 polygons were checked for validity</source>
        <translation>seule la validité des %1 premiers polygones a été vérifiée</translation>
    </message>
    <message>
        <source>only the first %1 features were looked at</source>
        <translation>seuls les %1 premiers objets ont été regardés</translation>
    </message>
    <message>
        <source>it holds rasters, no vector layer</source>
        <translation>il contient des rasters, aucune couche vectorielle</translation>
    </message>
    <message>
        <source>it holds several layers, choose one: %1</source>
        <translation>il contient plusieurs couches, choisissez-en une&#x202f;: %1</translation>
    </message>
    <message>
        <source>two fields have the same name; the later one was renamed</source>
        <translation>deux champs portent le même nom&#x202f;; le second a été renommé</translation>
    </message>
    <message>
        <source>a JSON table of more than 256 MB: save it as CSV</source>
        <translation>une table JSON de plus de 256 Mo&#x202f;: enregistrez-la en CSV</translation>
    </message>
    <message>
        <source>the file is not valid JSON in UTF-8</source>
        <translation>le fichier n’est pas du JSON valable en UTF-8</translation>
    </message>
    <message>
        <source>the JSON is not a list of objects</source>
        <translation>le JSON n’est pas une liste d’objets</translation>
    </message>
    <message>
        <source>the layer could not be opened</source>
        <translation>la couche n’a pas pu être ouverte</translation>
    </message>
    <message>
        <source>the declared encoding %1 cannot be read here; the text is taken as UTF-8 or CP1252</source>
        <translation>le codage déclaré %1 ne peut pas être lu ici&#x202f;; le texte est pris pour de l’UTF-8 ou du CP1252</translation>
    </message>
    <message>
        <source>the raster says nowhere where it lies</source>
        <translation>le raster ne dit nulle part où il se trouve</translation>
    </message>
    <message>
        <source>no coordinate system is declared: give one when importing</source>
        <translation>aucun système de coordonnées n’est déclaré&#x202f;: donnez-en un à l’import</translation>
    </message>
    <message>
        <source>nothing in it can be read as a map layer or table</source>
        <translation>rien n’y est lisible comme couche ou table</translation>
    </message>
    <message>
        <source>general knowledge, to be confirmed with a local price schedule</source>
        <translation>connaissance générale, à confirmer par un bordereau local</translation>
    </message>
    <message>
        <source>general knowledge, to be confirmed with a local price schedule; %1</source>
        <translation>connaissance générale, à confirmer par un bordereau local&#x202f;; %1</translation>
    </message>
    <message>
        <source>low and high by x 0.7 and x 1.5</source>
        <translation>bas et haut à × 0,7 et × 1,5</translation>
    </message>
    <message>
        <source>25 000 EUR for a technical cabinet in %1</source>
        <translation>25&#x202f;000 € pour une armoire technique dans&#x202f;: %1</translation>
    </message>
    <message>
        <source>check the road owner&apos;s rules</source>
        <translation>vérifier les règles du gestionnaire de la voirie</translation>
    </message>
    <message>
        <source>life as for a fitted room</source>
        <translation>durée de vie comme celle d’un local équipé</translation>
    </message>
    <message>
        <source>low end near 15 EUR/m in %1</source>
        <translation>bas proche de 15 €/m dans&#x202f;: %1</translation>
    </message>
    <message>
        <source>low figure near the default of UNICEF giga-open-cost-model, 100 USD</source>
        <translation>valeur basse proche de celle par défaut de l’UNICEF (giga-open-cost-model), 100 USD</translation>
    </message>
    <message>
        <source>on asphalt laid before about 1997</source>
        <translation>sur des enrobés posés avant 1997 environ</translation>
    </message>
    <message>
        <source>serves about 10 sessions (Maires de France, article on territorial Wi-Fi)</source>
        <translation>sert environ 10 sessions (Maires de France, article sur le Wi-Fi territorial)</translation>
    </message>
    <message>
        <source>tariff up by 67 to 72 % in March 2024, 22 to 28 % more announced for 2025 (maire-info and Avicca, February 2024)</source>
        <translation>tarif en hausse de 67 à 72 % en mars 2024, 22 à 28 % de plus annoncés pour 2025 (maire-info et Avicca, février 2024)</translation>
    </message>
    <message>
        <source>the ITU platform takes 5 % for fibre, 10 % for radio links</source>
        <translation>la plateforme de l’UIT prend 5 % pour la fibre, 10 % pour les liaisons radio</translation>
    </message>
    <message>
        <source>the ITU platform takes 5.5 USD/Mbit/s/yr</source>
        <translation>la plateforme de l’UIT prend 5,5 USD/Mbit/s/an</translation>
    </message>
    <message>
        <source>the licence of 15 USD/MHz/yr in the ITU platform comes on top</source>
        <translation>la licence de 15 USD/MHz/an de la plateforme de l’UIT s’y ajoute</translation>
    </message>
    <message>
        <source>CETE/Cerema note on the costs of a network, about 2010-2012</source>
        <translation>note du CETE/Cerema sur les coûts d’un réseau, vers 2010-2012</translation>
    </message>
    <message>
        <source>CETE/Cerema note on the costs of a network, about 2010-2012: %1; not re-indexed</source>
        <translation>note du CETE/Cerema sur les coûts d’un réseau, vers 2010-2012&#x202f;: %1&#x202f;; non réindexé</translation>
    </message>
    <message>
        <source>15 to 30 EUR/m</source>
        <translation>15 à 30 €/m</translation>
    </message>
    <message>
        <source>average trench 50 to 90 EUR/m; 50 EUR/m in a 550 km programme (%1)</source>
        <translation>tranchée moyenne de 50 à 90 €/m&#x202f;; 50 €/m dans un programme de 550 km (%1)</translation>
    </message>
    <message>
        <source>inside the range of 50 to 90 EUR/m</source>
        <translation>dans la fourchette de 50 à 90 €/m</translation>
    </message>
    <message>
        <source>up to 250 EUR/m</source>
        <translation>jusqu’à 250 €/m</translation>
    </message>
    <message>
        <source>up to about 100 EUR/m and far more in towns</source>
        <translation>jusqu’à 100 €/m environ et bien plus en ville</translation>
    </message>
    <message>
        <source>Yonne master plan (SDTAN), activity-zone programme</source>
        <translation>schéma directeur de l’Yonne (SDTAN), programme des zones d’activités</translation>
    </message>
    <message>
        <source>Yonne master plan (SDTAN), activity-zone programme: 4 EUR/m; bounds are general knowledge; year of the programme not stated</source>
        <translation>schéma directeur de l’Yonne (SDTAN), programme des zones d’activités&#x202f;: 4 €/m&#x202f;; les bornes sont de connaissance générale&#x202f;; année du programme non précisée</translation>
    </message>
    <message>
        <source>ARCEP, 17 June 2021: former tariff 209 EUR, 300 EUR set, 430 EUR claimed; high figure is general knowledge</source>
        <translation>ARCEP, 17 juin 2021&#x202f;: ancien tarif 209 €, 300 € fixés, 430 € demandés&#x202f;; la valeur haute est de connaissance générale</translation>
    </message>
    <message>
        <source>Banque des Territoires on the e-service portal of Clisson (2017)</source>
        <translation>Banque des Territoires, sur le portail de services en ligne de Clisson (2017)</translation>
    </message>
    <message>
        <source>European Commission, WiFi4EU questions and answers</source>
        <translation>Commission européenne, questions et réponses sur WiFi4EU</translation>
    </message>
    <message>
        <source>defaults of planning models: 3 000 USD in the ITU Connectivity Planning Platform user guide, 2 000 + 2 500 USD in the UNICEF giga-open-cost-model</source>
        <translation>valeurs par défaut de modèles de planification&#x202f;: 3&#x202f;000 USD dans le guide de la plateforme de planification de l’UIT, 2&#x202f;000 + 2&#x202f;500 USD dans giga-open-cost-model de l’UNICEF</translation>
    </message>
    <message>
        <source>Pays de la Loire rural pact, measure 2: 24 lycées for 480 k EUR (2016); bounds are general knowledge</source>
        <translation>pacte pour la ruralité des Pays de la Loire, mesure 2&#x202f;: 24 lycées pour 480 k€ (2016)&#x202f;; les bornes sont de connaissance générale</translation>
    </message>
    <message>
        <source>Press report of December 2021 on 300 M EUR for hard connections: 200 to 400 EUR in towns, 5 000 to 12 000 EUR in hard rural cases</source>
        <translation>presse de décembre 2021 sur 300 M€ pour les raccordements complexes&#x202f;: 200 à 400 € en ville, 5&#x202f;000 à 12&#x202f;000 € dans les cas ruraux difficiles</translation>
    </message>
    <message>
        <source>Territorial Wi-Fi guide of CGET, Banque des Territoires, Cerema and InfraNum (2019), as summed up by Avicca: bounds; typical figure is general knowledge</source>
        <translation>guide du Wi-Fi territorial du CGET, de la Banque des Territoires, du Cerema et d’InfraNum (2019), résumé par l’Avicca&#x202f;: bornes&#x202f;; la valeur courante est de connaissance générale</translation>
    </message>
    <message>
        <source>France Stratégie: 1.2 % + beta x 2 %, beta = 1; low and high are the sensitivity runs</source>
        <translation>France Stratégie&#x202f;: 1,2 % + bêta × 2 %, bêta = 1&#x202f;; bas et haut sont les calculs de sensibilité</translation>
    </message>
    <message>
        <source>nothing says what the sites are: map a field to %1, or give one kind for all (kind==civic-building)</source>
        <translation>rien ne dit ce que sont les sites&#x202f;: associez un champ à %1, ou donnez un seul type pour tous (kind==civic-building)</translation>
    </message>
    <message>
        <source>no column for %1; name it with %2=COLUMN. The layer has: %3</source>
        <translation>aucune colonne pour %1&#x202f;; nommez-la par %2=COLONNE. La couche a&#x202f;: %3</translation>
    </message>
    <message>
        <source>it holds no line of this kind%1</source>
        <translation>elle ne contient aucune ligne de ce type%1</translation>
    </message>
    <message>
        <source>; poles count by the spans between them</source>
        <translation>, où les appuis comptent par les portées qui les relient</translation>
    </message>
    <message>
        <source>; use a projected one in metres, such as EPSG:2154 (Lambert-93) in mainland France</source>
        <translation>, prenez-en un projeté en mètres, comme EPSG:2154 (Lambert-93) en France métropolitaine</translation>
    </message>
    <message>
        <source>its coordinates are degrees, not metres%1</source>
        <translation>ses coordonnées sont des degrés, pas des mètres%1</translation>
    </message>
    <message>
        <source>its unit is not the metre%1</source>
        <translation>son unité n’est pas le mètre%1</translation>
    </message>
    <message>
        <source>lengths are false in a world map projection%1</source>
        <translation>les longueurs sont fausses dans une projection du monde entier%1</translation>
    </message>
    <message>
        <source>leave out the trees and buildings, or name their files, not both</source>
        <translation>laissez de côté les arbres et bâtiments, ou nommez leurs fichiers, pas les deux</translation>
    </message>
    <message>
        <source>the study has no relief: import heights of the ground, or use --relief</source>
        <translation>l’étude n’a pas de relief&#x202f;: importez des hauteurs du sol, ou prenez --relief</translation>
    </message>
    <message>
        <source>no building of the layer has a height</source>
        <translation>aucun bâtiment de la couche n’a de hauteur</translation>
    </message>
    <message>
        <source>the Irregular Terrain Model takes a refractivity at sea level from 250 to 400 N-units</source>
        <translation>le modèle ITM (Longley-Rice) prend un coïndice de réfraction au niveau de la mer de 250 à 400 unités N</translation>
    </message>
    <message>
        <source>the Irregular Terrain Model reads no trees and buildings: leave --model itm out</source>
        <translation>le modèle ITM (Longley-Rice) ne lit ni arbres ni bâtiments&#x202f;: ôtez --model itm</translation>
    </message>
</context>
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
        <translation>Voies</translation>
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
    <message>
        <source>Quick plan: from here no permitted street leads to a point of presence.</source>
        <translation>Plan rapide&#x202f;: d’ici, aucune rue permise ne mène à un point de présence.</translation>
    </message>
    <message>
        <source>Quick plan: network %1 (%2), at most %3 dearer than the best.</source>
        <translation>Plan rapide&#x202f;: réseau %1 (%2), au plus %3 plus cher que le meilleur.</translation>
    </message>
    <message>
        <source>Second way of important sites</source>
        <translation>Second chemin de sites importants</translation>
    </message>
    <message numerus="yes">
        <source>Quick plan: %n site(s) lose every permitted way to a point of presence.</source>
        <translation>
            <numerusform>Plan rapide&#x202f;: %n site perd tout chemin autorisé vers un point de présence.</numerusform>
            <numerusform>Plan rapide&#x202f;: %n sites perdent tout chemin autorisé vers un point de présence.</numerusform>
        </translation>
    </message>
    <message>
        <source>Street to be used: your choice</source>
        <translation>Rue imposée&#x202f;: votre choix</translation>
    </message>
    <message>
        <source>Street barred: your choice</source>
        <translation>Rue interdite&#x202f;: votre choix</translation>
    </message>
    <message>
        <source>Way to a cabinet (feeder)</source>
        <translation>Chemin vers une armoire (transport)</translation>
    </message>
    <message>
        <source>Street cabinet, and how full it is</source>
        <translation>Armoire de rue et son remplissage</translation>
    </message>
    <message>
        <source>Cabinet with few premises</source>
        <translation>Armoire avec peu de locaux</translation>
    </message>
    <message>
        <source>Area of a cabinet</source>
        <translation>Zone d’une armoire</translation>
    </message>
    <message>
        <source>Street cabinets</source>
        <translation>Armoires de rue</translation>
    </message>
    <message>
        <source>Areas of cabinets</source>
        <translation>Zones des armoires</translation>
    </message>
    <message>
        <source>Radio link</source>
        <translation>Liaison radio</translation>
    </message>
    <message>
        <source>each pixel’s own path</source>
        <translation>un trajet propre à chaque pixel</translation>
    </message>
    <message>
        <source>shared rays</source>
        <translation>rayons partagés</translation>
    </message>
    <message>
        <source>without trees and buildings</source>
        <translation>sans arbres ni bâtiments</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>Radio</translation>
    </message>
    <message>
        <source>Received level</source>
        <translation>Niveau reçu</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>Point d’accès</translation>
    </message>
    <message>
        <source>Not vouched for</source>
        <translation>Non garanti</translation>
    </message>
    <message>
        <source>Access points</source>
        <translation>Points d’accès</translation>
    </message>
    <message>
        <source>Radio coverage</source>
        <translation>Couverture radio</translation>
    </message>
    <message>
        <source>In line of sight</source>
        <translation>En vue directe</translation>
    </message>
    <message>
        <source>Out of sight: the relief stands between</source>
        <translation>Sans vue directe&#x202f;: le relief s’interpose</translation>
    </message>
    <message>
        <source>m above the sea</source>
        <translation>m d’altitude</translation>
    </message>
    <message>
        <source>below 500 m blended with %1</source>
        <translation>sous 500 m, mêlé à %1</translation>
    </message>
    <message>
        <source>clutter: %1</source>
        <translation>sursol&#x202f;: %1</translation>
    </message>
    <message>
        <source>relief with trees and buildings</source>
        <translation>relief avec arbres et bâtiments</translation>
    </message>
    <message>
        <source>Signal over interference</source>
        <translation>Signal sur interférences</translation>
    </message>
    <message>
        <source>kind of relief not told, taken as bare ground (assumption)</source>
        <translation>nature du relief non précisée, pris pour le sol nu (hypothèse)</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1&#x202f;; %2</translation>
    </message>
    <message>
        <source>interference at its median, the margin taken off the wanted signal only</source>
        <translation>brouillage à sa médiane, marge ôtée du seul signal utile</translation>
    </message>
    <message>
        <source>Mbit/s</source>
        <translation>Mbit/s</translation>
    </message>
    <message>
        <source>Rate of one user, weaker direction</source>
        <translation>Débit d’un utilisateur, sens le plus faible</translation>
    </message>
    <message>
        <source>Edge of service, weaker direction</source>
        <translation>Bord du service, sens le plus faible</translation>
    </message>
    <message>
        <source>Line of sight</source>
        <translation>Ligne de vue</translation>
    </message>
    <message>
        <source>%1 of it, k = %2</source>
        <translation>%1 du rayon, k = %2</translation>
    </message>
    <message>
        <source>Trees and roofs</source>
        <translation>Arbres et toits</translation>
    </message>
    <message>
        <source>Masts that would clear it</source>
        <translation>Mâts qui la dégageraient</translation>
    </message>
    <message>
        <source>m over the line of sight</source>
        <translation>m au-dessus de la ligne de vue</translation>
    </message>
    <message>
        <source>The relief has a gap</source>
        <translation>Le relief a une lacune</translation>
    </message>
    <message>
        <source>The link closes</source>
        <translation>La liaison passe</translation>
    </message>
    <message>
        <source>The link does not close: the way is not free</source>
        <translation>La liaison ne passe pas&#x202f;: le trajet n’est pas dégagé</translation>
    </message>
    <message>
        <source>The link does not close: the way is free</source>
        <translation>La liaison ne passe pas&#x202f;: le trajet est dégagé</translation>
    </message>
    <message>
        <source>First Fresnel zone, k = 4/3</source>
        <translation>Première zone de Fresnel, k = 4/3</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::AccessPointTable</name>
    <message>
        <source>Access points</source>
        <translation>Points d’accès</translation>
    </message>
    <message>
        <source>No access point yet: choose “Place, move and aim access points” above the map (W), then click a place.</source>
        <translation>Aucun point d’accès&#x202f;: choisissez «&#x202f;Placer, déplacer et orienter des points d’accès&#x202f;» au-dessus de la carte (W), puis cliquez un lieu.</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>Point d’accès</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Bande</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Radiates (EIRP)</source>
        <translation>Rayonne (PIRE)</translation>
    </message>
    <message>
        <source>National limit</source>
        <translation>Limite nationale</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>Habitants</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Ménages</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>permitted</source>
        <translation>autorisé</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>non autorisé</translation>
    </message>
    <message>
        <source>Plan the channels</source>
        <translation>Planifier les canaux</translation>
    </message>
    <message>
        <source>Gives access points channels of their bands on which they disturb each other least, within the national limits; one step to undo</source>
        <translation>Donne aux points d’accès les canaux de leur bande sur lesquels ils se gênent le moins, dans les limites nationales&#x202f;; une seule étape à annuler</translation>
    </message>
    <message>
        <source>Median SINR</source>
        <translation>SINR médian</translation>
    </message>
    <message>
        <source>No other channels disturb each other less.</source>
        <translation>Aucun autre choix de canaux ne réduit les gênes.</translation>
    </message>
    <message>
        <source>Interference takes 3 dB or more on %1 of the places served, before on %2.</source>
        <translation>Les interférences prennent 3 dB ou plus en %1 des lieux desservis, auparavant en %2.</translation>
    </message>
    <message>
        <source>What each serves alone, at its own threshold, the weaker of downlink and uplink counting. People and households rest on assumptions.</source>
        <translation>Ce que chacun dessert seul, à son propre seuil, la plus faible des voies descendante et montante comptant. Habitants et ménages reposent sur des hypothèses.</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::AccessPointView</name>
    <message>
        <source>Access point</source>
        <translation>Point d’accès</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>Of the antenna above the ground</source>
        <translation>De l’antenne au-dessus du sol</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>dBm</source>
        <translation>dBm</translation>
    </message>
    <message>
        <source>Into the antenna; with its gain it makes the radiated power (EIRP)</source>
        <translation>À l’entrée de l’antenne&#x202f;; avec son gain, c’est la puissance rayonnée (PIRE)</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Body loss and fading, taken off every level; an assumption</source>
        <translation>Pertes du corps et évanouissements, retirées de chaque niveau&#x202f;; une hypothèse</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Rayon</translation>
    </message>
    <message>
        <source>The coverage is computed so far</source>
        <translation>La couverture est calculée jusque-là</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Secteur</translation>
    </message>
    <message>
        <source>Antenna</source>
        <translation>Antenne</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>dBi</source>
        <translation>dBi</translation>
    </message>
    <message>
        <source>In the direction of the beam</source>
        <translation>Dans la direction du faisceau</translation>
    </message>
    <message>
        <source>Azimuth</source>
        <translation>Azimut</translation>
    </message>
    <message>
        <source>Of the beam, clockwise from north</source>
        <translation>Du faisceau, dans le sens horaire depuis le nord</translation>
    </message>
    <message>
        <source>Beam width</source>
        <translation>Largeur du faisceau</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>Inclinaison</translation>
    </message>
    <message>
        <source>Of the beam below the horizon</source>
        <translation>Du faisceau sous l’horizon</translation>
    </message>
    <message>
        <source>Beam height</source>
        <translation>Hauteur du faisceau</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>MHz</source>
        <translation>MHz</translation>
    </message>
    <message>
        <source>Channel width</source>
        <translation>Largeur du canal</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Norme</translation>
    </message>
    <message>
        <source>Outdoors</source>
        <translation>En extérieur</translation>
    </message>
    <message>
        <source>National limit</source>
        <translation>Limite nationale</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Colours show the received level</source>
        <translation>Les couleurs montrent le niveau reçu</translation>
    </message>
    <message>
        <source>Colours show the rate</source>
        <translation>Les couleurs montrent le débit</translation>
    </message>
    <message>
        <source>What the colours of the coverage show</source>
        <translation>Ce que montrent les couleurs de la couverture</translation>
    </message>
    <message>
        <source>Remove the access point</source>
        <translation>Supprimer le point d’accès</translation>
    </message>
    <message>
        <source>Change an access point</source>
        <translation>Modifier un point d’accès</translation>
    </message>
    <message>
        <source>Radiates %1 dBm (EIRP): permitted.</source>
        <translation>Rayonne %1 dBm (PIRE)&#x202f;: permis.</translation>
    </message>
    <message>
        <source>Radiates %1 dBm (EIRP), at most %2 dBm: permitted.</source>
        <translation>Rayonne %1 dBm (PIRE), au plus %2 dBm&#x202f;: permis.</translation>
    </message>
    <message>
        <source>Radiates %1 dBm (EIRP), more than the %2 dBm that are permitted here.</source>
        <translation>Rayonne %1 dBm (PIRE), plus que les %2 dBm permis ici.</translation>
    </message>
    <message>
        <source>Not permitted at this frequency and place.</source>
        <translation>Non permis à cette fréquence et à cet endroit.</translation>
    </message>
    <message>
        <source>Table of %1 for %2; power control and radar detection are taken for granted.</source>
        <translation>Table du %1 pour %2&#x202f;; le contrôle de puissance et la détection des radars sont supposés.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calcul…</translation>
    </message>
    <message>
        <source>%1. Half of the time and of the places; pixels of %2, phone 1.5 m above the ground.</source>
        <translation>%1. La moitié du temps et des lieux&#x202f;; pixels de %2, téléphone à 1,5 m du sol.</translation>
    </message>
    <message>
        <source>Remove an access point</source>
        <translation>Supprimer un point d’accès</translation>
    </message>
    <message>
        <source>Colours show signal over noise and interference</source>
        <translation>Les couleurs montrent le signal sur bruit et interférences</translation>
    </message>
    <message>
        <source>Where it serves best, half of the places have %1 dB or more over noise and interference; interference takes 3 dB or more on %2 of them.</source>
        <translation>Là où il dessert le mieux, la moitié des lieux ont %1 dB ou plus au-dessus du bruit et des interférences&#x202f;; les interférences prennent 3 dB ou plus en %2 d’entre eux.</translation>
    </message>
    <message>
        <source>Trees and buildings…</source>
        <translation>Arbres et bâtiments…</translation>
    </message>
    <message>
        <source>What stands on the relief and takes from the coverage of all access points</source>
        <translation>Ce qui s’élève sur le relief et réduit la couverture de tous les points d’accès</translation>
    </message>
    <message>
        <source>Least level of service, after the margin; the weaker of downlink and uplink must reach it</source>
        <translation>Niveau de service minimal, marge déduite&#x202f;; la plus faible des voies descendante et montante doit l’atteindre</translation>
    </message>
    <message>
        <source>Isotropic</source>
        <translation>Isotrope</translation>
    </message>
    <message>
        <source>All round</source>
        <translation>Tout autour</translation>
    </message>
    <message>
        <source>Middle of the channel. 2437 MHz: channel 6; 5580 MHz: channel 116</source>
        <translation>Milieu du canal. 2437 MHz&#x202f;: canal 6&#x202f;; 5580 MHz&#x202f;: canal 116</translation>
    </message>
    <message>
        <source>Reception outdoors</source>
        <translation>Réception à l’extérieur</translation>
    </message>
    <message>
        <source>Reception indoors, traditional buildings</source>
        <translation>Réception à l’intérieur, bâtiments traditionnels</translation>
    </message>
    <message>
        <source>Reception indoors, thermally efficient buildings</source>
        <translation>Réception à l’intérieur, bâtiments thermiquement efficaces</translation>
    </message>
    <message>
        <source>Where the receivers are</source>
        <translation>Où se trouvent les récepteurs</translation>
    </message>
    <message>
        <source>Indoors the median entry loss of ITU-R P.2109 is taken off. For all access points, until the window is closed</source>
        <translation>À l’intérieur, l’affaiblissement médian de pénétration de l’UIT-R P.2109 est déduit. Pour tous les points d’accès, jusqu’à la fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>Served from %3 dBm – inhabitants: %1, sites: %2, area: %4 km².</source>
        <translation>Desservi à partir de %3 dBm – habitants&#x202f;: %1, sites&#x202f;: %2, surface&#x202f;: %4 km².</translation>
    </message>
    <message>
        <source>All together could not be added up: %1</source>
        <translation>L’ensemble n’a pas pu être additionné&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::BillView</name>
    <message>
        <source>Choose a computed scenario to see its costs.</source>
        <translation>Choisissez un scénario calculé pour en voir les coûts.</translation>
    </message>
    <message>
        <source>%1 – investment %2, running cost %3 a year, before tax. * assumption, to be confirmed.</source>
        <translation>%1 – investissement %2, fonctionnement %3 par an, HT. * hypothèse à confirmer.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Prix unitaire</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investissement</translation>
    </message>
    <message>
        <source>Per year</source>
        <translation>Par an</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>Habitants</translation>
    </message>
    <message>
        <source>Per inhabitant</source>
        <translation>Par habitant</translation>
    </message>
    <message>
        <source>Outside every municipality, or the whole project</source>
        <translation>Hors commune, ou ensemble du projet</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::BottomPanel</name>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Bill of quantities</source>
        <translation>Métré</translation>
    </message>
    <message>
        <source>Cost by municipality</source>
        <translation>Coût par commune</translation>
    </message>
    <message>
        <source>Unit costs</source>
        <translation>Bordereau des prix</translation>
    </message>
    <message>
        <source>Cost and coverage</source>
        <translation>Coût et couverture</translation>
    </message>
    <message>
        <source>Cabinets</source>
        <translation>Armoires</translation>
    </message>
    <message>
        <source>Radio path</source>
        <translation>Trajet radio</translation>
    </message>
    <message>
        <source>Access points</source>
        <translation>Points d’accès</translation>
    </message>
    <message>
        <source>Radio link</source>
        <translation>Liaison radio</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::BudgetPage</name>
    <message>
        <source>Investment at most, before tax</source>
        <translation>Investissement au plus, HT</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::CabinetPage</name>
    <message>
        <source>Premises behind a cabinet at least (ARCEP decision 2010-1312); fewer is an exception.</source>
        <translation>Locaux derrière une armoire, au moins (décision ARCEP 2010-1312)&#x202f;; moins est une exception.</translation>
    </message>
    <message>
        <source>Premises at least</source>
        <translation>Locaux au moins</translation>
    </message>
    <message>
        <source>Premises that a cabinet can hold. An assumption.</source>
        <translation>Locaux qu’une armoire peut desservir. Une hypothèse.</translation>
    </message>
    <message>
        <source>Premises at most</source>
        <translation>Locaux au plus</translation>
    </message>
    <message>
        <source>From the cabinet to the premises along the streets. An assumption.</source>
        <translation>De l’armoire aux locaux le long des rues. Une hypothèse.</translation>
    </message>
    <message>
        <source>Longest way</source>
        <translation>Cheminement le plus long</translation>
    </message>
    <message>
        <source>Premises that share a port of the exchange. An assumption.</source>
        <translation>Locaux qui partagent un port du nœud optique. Une hypothèse.</translation>
    </message>
    <message>
        <source>Split ratio 1 to</source>
        <translation>Taux de couplage 1 pour</translation>
    </message>
    <message>
        <source>Turns inhabitants into homes. An assumption.</source>
        <translation>Convertit les habitants en logements. Une hypothèse.</translation>
    </message>
    <message>
        <source>Persons per home</source>
        <translation>Personnes par logement</translation>
    </message>
    <message>
        <source>no businesses</source>
        <translation>aucune entreprise</translation>
    </message>
    <message>
        <source>Turns the jobs of activity zones into businesses; zones of unknown jobs count by their size. At 0 businesses are left out. An assumption.</source>
        <translation>Convertit les emplois des zones d’activité en entreprises&#x202f;; les zones aux emplois inconnus comptent par leur surface. À 0, les entreprises ne sont pas comptées. Une hypothèse.</translation>
    </message>
    <message>
        <source>Jobs per business</source>
        <translation>Emplois par entreprise</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::CabinetTable</name>
    <message>
        <source>Choose a computed scenario with the objective “Cabinets for the premises”.</source>
        <translation>Choisissez un scénario calculé dont l’objectif est «&#x202f;Armoires pour les locaux&#x202f;».</translation>
    </message>
    <message numerus="yes">
        <source>%1 – %n cabinet(s), %2 premises, %3 behind no cabinet. All figures rest on assumptions, to be confirmed.</source>
        <translation>
            <numerusform>%1 – %n armoire, %2 locaux, %3 sans armoire. Tous les chiffres reposent sur des hypothèses à confirmer.</numerusform>
            <numerusform>%1 – %n armoires, %2 locaux, %3 sans armoire. Tous les chiffres reposent sur des hypothèses à confirmer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cabinet</source>
        <translation>Armoire</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Premises</source>
        <translation>Locaux</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacité</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Remplissage</translation>
    </message>
    <message>
        <source>Splitters</source>
        <translation>Coupleurs</translation>
    </message>
    <message>
        <source>Feeder</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Longest way</source>
        <translation>Plus long trajet</translation>
    </message>
    <message>
        <source>Light to spare</source>
        <translation>Marge optique</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Fewer premises than the least number: an exception to be justified.</source>
        <translation>Moins de locaux que le minimum&#x202f;: une exception à justifier.</translation>
    </message>
    <message>
        <source>Cabinets</source>
        <translation>Armoires</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::ClutterDialog</name>
    <message>
        <source>Trees and buildings</source>
        <translation>Arbres et bâtiments</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Land cover: a raster of classes</source>
        <translation>Occupation du sol&#x202f;: un raster de classes</translation>
    </message>
    <message>
        <source>Outlines of buildings with heights</source>
        <translation>Emprises de bâtiments avec hauteurs</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Code of a class = its height in metres, an assumption; classes that are missing count as open ground.</source>
        <translation>Code d’une classe = sa hauteur en mètres, une hypothèse&#x202f;; les classes absentes comptent comme terrain dégagé.</translation>
    </message>
    <message>
        <source>Heights of classes (assumption)</source>
        <translation>Hauteurs des classes (hypothèse)</translation>
    </message>
    <message>
        <source>Where the file has several</source>
        <translation>Si le fichier en a plusieurs</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Column with the height of a building above the ground, metres; buildings without one are left out.</source>
        <translation>Colonne de la hauteur d’un bâtiment au-dessus du sol, en mètres&#x202f;; les bâtiments sans hauteur sont laissés de côté.</translation>
    </message>
    <message>
        <source>Column of heights</source>
        <translation>Colonne des hauteurs</translation>
    </message>
    <message>
        <source>Cells with a height: %1.</source>
        <translation>Mailles avec une hauteur&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Cells of a class without height: %1.</source>
        <translation>Mailles d’une classe sans hauteur&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Buildings without a height, left out: %1.</source>
        <translation>Bâtiments sans hauteur, laissés de côté&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Buildings too small for the cells of the relief, lost: %1.</source>
        <translation>Bâtiments trop petits pour les mailles du relief, perdus&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The relief of this study holds trees and buildings already: they would count twice.</source>
        <translation>Le relief de cette étude comprend déjà arbres et bâtiments&#x202f;: ils compteraient deux fois.</translation>
    </message>
    <message>
        <source>Nobody told what the heights of the relief mean. Bare ground is assumed; if they hold trees and buildings already, these count twice.</source>
        <translation>Personne n’a dit ce que sont les altitudes du relief. Le sol nu est supposé&#x202f;; si elles comprennent déjà arbres et bâtiments, ceux-ci comptent deux fois.</translation>
    </message>
    <message>
        <source>What stands on the relief takes from the coverage of all access points. The choice is kept with the study; the map and the report name it.</source>
        <translation>Ce qui se dresse sur le relief prend de la couverture de tous les points d’accès. Le choix est gardé avec l’étude&#x202f;; la carte et le rapport le nomment.</translation>
    </message>
    <message>
        <source>Both: the higher of the two</source>
        <translation>Les deux&#x202f;: le plus haut compte</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Occupation du sol</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>Choose trees and buildings</source>
        <translation>Choisir les arbres et bâtiments</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::ComparisonView</name>
    <message>
        <source>Against</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Compute at least one scenario to see it here; two to compare them.</source>
        <translation>Calculez au moins un scénario pour le voir ici&#x202f;; deux pour les comparer.</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicateur</translation>
    </message>
    <message>
        <source>Investment by kind of work</source>
        <translation>Investissement par nature de travaux</translation>
    </message>
    <message>
        <source>k€ before tax</source>
        <translation>k€ HT</translation>
    </message>
    <message>
        <source>Show what changes on the map</source>
        <translation>Montrer les changements sur la carte</translation>
    </message>
    <message>
        <source>Reference of the comparison</source>
        <translation>Référence de la comparaison</translation>
    </message>
    <message>
        <source>What the scenario on the map gains, loses and keeps against the reference</source>
        <translation>Ce que le scénario affiché gagne, perd et garde par rapport à la référence</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Sites gained</source>
        <translation>Sites gagnés</translation>
    </message>
    <message>
        <source>Sites lost</source>
        <translation>Sites perdus</translation>
    </message>
    <message>
        <source>Route gained</source>
        <translation>Tracé gagné</translation>
    </message>
    <message>
        <source>Route given up</source>
        <translation>Tracé abandonné</translation>
    </message>
    <message>
        <source>Investment more or less</source>
        <translation>Investissement en plus ou en moins</translation>
    </message>
    <message>
        <source>against “%1”</source>
        <translation>par rapport à «&#x202f;%1&#x202f;»</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::CoveragePlanner</name>
    <message>
        <source>Channel plan</source>
        <translation>Plan de canaux</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::EquationTable</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Equation</source>
        <translation>Équation</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::ExplanationView</name>
    <message>
        <source>What would change that?</source>
        <translation>Qu’est-ce qui changerait cela&#x202f;?</translation>
    </message>
    <message>
        <source>Being worked out …</source>
        <translation>Calcul en cours …</translation>
    </message>
    <message>
        <source>Known once this scenario is computed again.</source>
        <translation>Connu quand ce scénario sera recalculé.</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::FolderImport</name>
    <message>
        <source>Importing a folder</source>
        <translation>Import d’un dossier</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) imported.</source>
        <translation>
            <numerusform>%n couche importée.</numerusform>
            <numerusform>%n couches importées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) not recognised: import them one by one.</source>
        <translation>
            <numerusform>%n couche non reconnue&#x202f;: importez-la à part.</numerusform>
            <numerusform>%n couches non reconnues&#x202f;: importez-les une par une.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importer %1</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::FrontierPlanner</name>
    <message>
        <source>Cost and coverage</source>
        <translation>Coût et couverture</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::FrontierView</name>
    <message>
        <source>Compute</source>
        <translation>Calculer</translation>
    </message>
    <message>
        <source>Make a scenario of it</source>
        <translation>En faire un scénario</translation>
    </message>
    <message>
        <source>Plans on the curve</source>
        <translation>Plans de la courbe</translation>
    </message>
    <message>
        <source>Sites and rules of</source>
        <translation>Sites et règles de</translation>
    </message>
    <message>
        <source>Scenario whose sites and rules the curve is for</source>
        <translation>Scénario dont la courbe reprend les sites et les règles</translation>
    </message>
    <message>
        <source> plans</source>
        <translation> plans</translation>
    </message>
    <message>
        <source>Number of plans</source>
        <translation>Nombre de plans</translation>
    </message>
    <message>
        <source>A budget scenario with the investment of the chosen plan; a click on the chart does the same</source>
        <translation>Un scénario à budget avec l’investissement du plan choisi&#x202f;; un clic sur le graphique fait de même</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Add a scenario first: the curve takes its sites and rules.</source>
        <translation>Ajoutez d’abord un scénario&#x202f;: la courbe reprend ses sites et ses règles.</translation>
    </message>
    <message>
        <source>What does each further euro serve? Each point will be a plan with its proof.</source>
        <translation>Que dessert chaque euro de plus&#x202f;? Chaque point sera un plan avec sa preuve.</translation>
    </message>
    <message>
        <source>The study has changed since: compute again.</source>
        <translation>L’étude a changé depuis&#x202f;: recalculez.</translation>
    </message>
    <message>
        <source>“%1”: click a plan to make a scenario of it.</source>
        <translation>«&#x202f;%1&#x202f;»&#x202f;: cliquez sur un plan pour en faire un scénario.</translation>
    </message>
    <message>
        <source>%1 for %2 of %3 sites: %4 of the weight, at most %5 for this money; %6 pupils; %7 of network</source>
        <translation>%1 pour %2 sites sur %3&#x202f;: %4 du poids, au plus %5 pour cette somme&#x202f;; %6 élèves&#x202f;; %7 de réseau</translation>
    </message>
    <message>
        <source>Cost and coverage</source>
        <translation>Coût et couverture</translation>
    </message>
    <message>
        <source>k€ of investment before tax</source>
        <translation>k€ d’investissement hors taxes</translation>
    </message>
    <message>
        <source>% of the weight of the selected sites</source>
        <translation>% du poids des sites retenus</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Proved: no plan serves more</source>
        <translation>Prouvé&#x202f;: aucun plan ne dessert plus</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investissement</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Élèves</translation>
    </message>
    <message>
        <source>Proved: no plan for this money serves more of the weight</source>
        <translation>Prouvé&#x202f;: aucun plan pour cette somme ne dessert plus de poids</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, pour %2</translation>
    </message>
    <message>
        <source>Make a scenario of a plan</source>
        <translation>Faire d’un plan un scénario</translation>
    </message>
    <message>
        <source>Scenario “%1” was added; Undo takes it back.</source>
        <translation>Le scénario «&#x202f;%1&#x202f;» a été ajouté&#x202f;; Annuler le retire.</translation>
    </message>
    <message>
        <source>The study has changed: finding out whether this curve still holds…</source>
        <translation>L’étude a changé&#x202f;: on vérifie si cette courbe vaut toujours…</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::ImportDialog</name>
    <message>
        <source>Import – %1</source>
        <translation>Import – %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Examen du fichier…</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Use as</source>
        <translation>Utiliser comme</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>Système de coordonnées</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>Comme l’indique le fichier</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Coordinates are stored latitude first</source>
        <translation>Coordonnées enregistrées latitude d’abord</translation>
    </message>
    <message>
        <source>Add to the streets of the study</source>
        <translation>Ajouter aux voies de l’étude</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Oasis needs</source>
        <translation>Oasis attend</translation>
    </message>
    <message>
        <source>The layer has</source>
        <translation>La couche contient</translation>
    </message>
    <message>
        <source>The right column can be edited: a field&apos;s name, or =text for a constant.</source>
        <translation>La colonne de droite se modifie&#x202f;: un nom de champ, ou =texte pour une constante.</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Examen de %1</translation>
    </message>
    <message>
        <source>The file holds no layer.</source>
        <translation>Le fichier ne contient aucune couche.</translation>
    </message>
    <message>
        <source>As the file says: %1</source>
        <translation>Comme l’indique le fichier&#x202f;: %1</translation>
    </message>
    <message>
        <source>The file does not say: give it, for example EPSG:2154</source>
        <translation>Le fichier ne le dit pas&#x202f;: indiquez-le, par exemple EPSG:2154</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Nature du fichier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Géométrie</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Objets</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>none declared</source>
        <translation>aucun déclaré</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <source>Choose what to use the layer as.</source>
        <translation>Choisissez à quoi sert la couche.</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Import de %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Not known: bare ground is assumed</source>
        <translation>Non connu&#x202f;: le sol nu est supposé</translation>
    </message>
    <message>
        <source>Bare ground (terrain model)</source>
        <translation>Du sol nu (modèle de terrain)</translation>
    </message>
    <message>
        <source>With trees and buildings (surface model)</source>
        <translation>Avec arbres et bâtiments (modèle de surface)</translation>
    </message>
    <message>
        <source>No file tells it reliably: see where it comes from. RGE ALTI is bare ground; SRTM and Copernicus GLO-30 hold trees and buildings.</source>
        <translation>Aucun fichier ne le dit de façon fiable&#x202f;: voir d’où il vient. RGE ALTI donne le sol nu&#x202f;; SRTM et Copernicus GLO-30 comprennent arbres et bâtiments.</translation>
    </message>
    <message>
        <source>Heights are of</source>
        <translation>Les altitudes sont celles</translation>
    </message>
    <message>
        <source>As the file says, else metres</source>
        <translation>Celle du fichier, sinon le mètre</translation>
    </message>
    <message>
        <source>Metres</source>
        <translation>Mètres</translation>
    </message>
    <message>
        <source>Feet</source>
        <translation>Pieds</translation>
    </message>
    <message>
        <source>Of heights whose unit the file does not state; what it states holds.</source>
        <translation>Pour des altitudes dont le fichier ne dit pas l’unité&#x202f;; ce qu’il dit l’emporte.</translation>
    </message>
    <message>
        <source>Unit of heights</source>
        <translation>Unité des altitudes</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::Inspector</name>
    <message>
        <source>Nothing selected</source>
        <translation>Rien de sélectionné</translation>
    </message>
    <message>
        <source>Click a site, a street or a municipality on the map to see what it is, why it is there and what it costs.</source>
        <translation>Cliquez sur un site, une voie ou une commune de la carte pour voir ce que c’est, pourquoi il y figure et ce qu’il coûte.</translation>
    </message>
    <message>
        <source>This scenario has not been computed yet.</source>
        <translation>Ce scénario n’a pas encore été calculé.</translation>
    </message>
    <message>
        <source>What it brings and costs</source>
        <translation>Ce qu’il apporte et ce qu’il coûte</translation>
    </message>
    <message>
        <source>* rests on assumptions, to be confirmed. Amounts before tax.</source>
        <translation>* repose sur des hypothèses à confirmer. Montants HT.</translation>
    </message>
    <message>
        <source>To be known</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Point of presence</source>
        <translation>Point de présence</translation>
    </message>
    <message>
        <source>Entry price</source>
        <translation>Droit d’entrée</translation>
    </message>
    <message>
        <source>Paid once when a plan starts here</source>
        <translation>Payé une fois quand un plan part d’ici</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>In this scenario</source>
        <translation>Dans ce scénario</translation>
    </message>
    <message>
        <source>the network starts here</source>
        <translation>le réseau part d’ici</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>non utilisé</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>On the ground</source>
        <translation>Au sol</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Beside existing ducts</source>
        <translation>Le long de fourreaux existants</translation>
    </message>
    <message>
        <source>Beside existing poles</source>
        <translation>Le long d’appuis existants</translation>
    </message>
    <message>
        <source>Beside existing fibre</source>
        <translation>Le long de fibre existante</translation>
    </message>
    <message>
        <source>Crossings</source>
        <translation>Franchissements</translation>
    </message>
    <message>
        <source>Of railways, motorways and rivers</source>
        <translation>De voies ferrées, d’autoroutes et de cours d’eau</translation>
    </message>
    <message>
        <source>If it were used</source>
        <translation>Si elle était utilisée</translation>
    </message>
    <message>
        <source>This scenario permits no works here.</source>
        <translation>Ce scénario n’autorise aucuns travaux ici.</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>Habitants</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Intercommunalité</translation>
    </message>
    <message>
        <source>On its own ground, in this scenario</source>
        <translation>Sur son territoire, dans ce scénario</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investissement</translation>
    </message>
    <message>
        <source>Yearly running cost</source>
        <translation>Fonctionnement annuel</translation>
    </message>
    <message>
        <source>Its sites</source>
        <translation>Ses sites</translation>
    </message>
    <message>
        <source>In “%1”</source>
        <translation>Dans «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>This scenario does not plan for it: see its selection of sites.</source>
        <translation>Ce scénario ne le prévoit pas&#x202f;: voir sa sélection de sites.</translation>
    </message>
    <message>
        <source>It is not marked as an oasis, so scenarios do not plan for it.</source>
        <translation>Il n’est pas retenu comme oasis&#x202f;: les scénarios ne le prévoient pas.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Technologie</translation>
    </message>
    <message>
        <source>Route to the point of presence</source>
        <translation>Parcours jusqu’au point de présence</translation>
    </message>
    <message>
        <source>Lead-in</source>
        <translation>Adduction</translation>
    </message>
    <message>
        <source>From the street to the site</source>
        <translation>De la voie au site</translation>
    </message>
    <message>
        <source>Its own cost</source>
        <translation>Coût propre</translation>
    </message>
    <message>
        <source>Equipment at the site and its lead-in; the shared network is not included.</source>
        <translation>Équipement du site et son adduction&#x202f;; le réseau commun n’est pas compris.</translation>
    </message>
    <message>
        <source>Best alternative</source>
        <translation>Meilleure alternative</translation>
    </message>
    <message>
        <source>What the site would cost without its own fibre, over the horizon</source>
        <translation>Ce que coûterait le site sans fibre propre, sur la durée d’étude</translation>
    </message>
    <message>
        <source>Lead-in of the point of presence</source>
        <translation>Adduction du point de présence</translation>
    </message>
    <message>
        <source>Used by the plan</source>
        <translation>Utilisée par le plan</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Share of the investment that this piece carries</source>
        <translation>Part de l’investissement portée par ce tronçon</translation>
    </message>
    <message>
        <source>How it is built</source>
        <translation>Mode de pose</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>Câble</translation>
    </message>
    <message>
        <source>Fibres used</source>
        <translation>Fibres utilisées</translation>
    </message>
    <message>
        <source>Fibres laid</source>
        <translation>Fibres posées</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Ce qu’elle coûte</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) depend on it</source>
        <translation>
            <numerusform>%n site en dépend</numerusform>
            <numerusform>%n sites en dépendent</numerusform>
        </translation>
    </message>
    <message>
        <source>Wi-Fi hotspot</source>
        <translation>Borne Wi-Fi</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>By the simple model of the scenario: no relief, no walls</source>
        <translation>Selon le modèle simple du scénario&#x202f;: ni relief, ni murs</translation>
    </message>
    <message>
        <source>Outdoor access points</source>
        <translation>Points d’accès extérieurs</translation>
    </message>
    <message>
        <source>Indoor access points</source>
        <translation>Points d’accès intérieurs</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Site d’accueil</translation>
    </message>
    <message>
        <source>Second way</source>
        <translation>Second chemin</translation>
    </message>
    <message>
        <source>It shares no street with the first: no single cut takes the site off. The lead-in is shared.</source>
        <translation>Il n’a aucune voie en commun avec le premier&#x202f;: aucune coupure isolée ne coupe le site. L’adduction est partagée.</translation>
    </message>
    <message>
        <source>Cable to it</source>
        <translation>Câble jusqu’à lui</translation>
    </message>
    <message>
        <source>Along the route, with the slack of the cable</source>
        <translation>Le long du tracé, avec la surlongueur du câble</translation>
    </message>
    <message>
        <source>Fibres of the cables</source>
        <translation>Fibres des câbles</translation>
    </message>
    <message>
        <source>From the point of presence to the site</source>
        <translation>Du point de présence au site</translation>
    </message>
    <message>
        <source>Splices</source>
        <translation>Soudures</translation>
    </message>
    <message>
        <source>In closures, one per drum of cable, and at both ends</source>
        <translation>Dans les boîtes, une par touret de câble, et aux deux bouts</translation>
    </message>
    <message>
        <source>Light lost to the site</source>
        <translation>Lumière perdue vers le site</translation>
    </message>
    <message>
        <source>Light lost from the site</source>
        <translation>Lumière perdue depuis le site</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Équipement</translation>
    </message>
    <message>
        <source>The first class that bridges the loss and gives the rate that the site wants. An assumption.</source>
        <translation>La première classe qui supporte la perte et donne le débit voulu par le site. Une hypothèse.</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Câbles</translation>
    </message>
    <message>
        <source>Fibres of each cable</source>
        <translation>Fibres de chaque câble</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message numerus="yes">
        <source>Second way of %n site(s)</source>
        <translation>
            <numerusform>Second chemin de %n site</numerusform>
            <numerusform>Second chemin de %n sites</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared risk</source>
        <translation>Risque partagé</translation>
    </message>
    <message>
        <source>Streets of one trench or one line of poles: they fail together, and no site has both ways along them.</source>
        <translation>Voies d’une même tranchée ou ligne d’appuis&#x202f;: elles tombent ensemble, et aucun site n’y a ses deux chemins.</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Votre choix</translation>
    </message>
    <message>
        <source>Area of cabinet %1</source>
        <translation>Zone de l’armoire %1</translation>
    </message>
    <message>
        <source>Premises</source>
        <translation>Locaux</translation>
    </message>
    <message>
        <source>Homes and businesses that it serves. An assumption.</source>
        <translation>Logements et entreprises qu’elle dessert. Une hypothèse.</translation>
    </message>
    <message>
        <source>Of these, businesses</source>
        <translation>Dont entreprises</translation>
    </message>
    <message>
        <source>Of activity zones, by their jobs or their size. An assumption.</source>
        <translation>Des zones d’activité, d’après leurs emplois ou leur surface. Une hypothèse.</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacité</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Remplissage</translation>
    </message>
    <message>
        <source>Premises by capacity</source>
        <translation>Locaux rapportés à la capacité</translation>
    </message>
    <message>
        <source>Fewer premises than the least number: an exception to be justified.</source>
        <translation>Moins de locaux que le minimum&#x202f;: une exception à justifier.</translation>
    </message>
    <message>
        <source>Longest way to premises</source>
        <translation>Plus long trajet vers un local</translation>
    </message>
    <message>
        <source>From the cabinet, along the network</source>
        <translation>Depuis l’armoire, le long du réseau</translation>
    </message>
    <message>
        <source>Feeder</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>From the point of presence to the cabinet</source>
        <translation>Du point de présence à l’armoire</translation>
    </message>
    <message>
        <source>Feeder fibres</source>
        <translation>Fibres de transport</translation>
    </message>
    <message>
        <source>One per splitter, and the reserve</source>
        <translation>Une par coupleur, plus la réserve</translation>
    </message>
    <message>
        <source>Splitters</source>
        <translation>Coupleurs</translation>
    </message>
    <message>
        <source>The largest whose light reaches all premises</source>
        <translation>Le plus grand dont la lumière atteint tous les locaux</translation>
    </message>
    <message>
        <source>Branching points</source>
        <translation>Points de branchement</translation>
    </message>
    <message>
        <source>Cabinet, patching, splitters, splices and branching points; trenches and cables are not included.</source>
        <translation>Armoire, brassage, coupleurs, soudures et points de branchement&#x202f;; tranchées et câbles ne sont pas compris.</translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>Pourquoi ici</translation>
    </message>
    <message>
        <source>Light lost to the premises</source>
        <translation>Affaiblissement vers les locaux</translation>
    </message>
    <message>
        <source>On the longest way from the point of presence, splitter and margin included. An assumption.</source>
        <translation>Sur le plus long trajet depuis le point de présence, coupleur et marge compris. Une hypothèse.</translation>
    </message>
    <message>
        <source>Light lost from the premises</source>
        <translation>Affaiblissement depuis les locaux</translation>
    </message>
    <message>
        <source>Light to spare</source>
        <translation>Marge optique</translation>
    </message>
    <message>
        <source>Below the %1 that the equipment bridges</source>
        <translation>Sous les %1 que l’équipement supporte</translation>
    </message>
    <message>
        <source>Radio link</source>
        <translation>Liaison radio</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>À vol d’oiseau</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Of the fastest modulation that is there often enough</source>
        <translation>De la modulation la plus rapide qui est là assez souvent</translation>
    </message>
    <message>
        <source>Wanted behind it</source>
        <translation>Demandé derrière elle</translation>
    </message>
    <message>
        <source>Received level</source>
        <translation>Niveau reçu</translation>
    </message>
    <message>
        <source>In clear air</source>
        <translation>Par temps clair</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Above the threshold of that modulation</source>
        <translation>Au-dessus du seuil de cette modulation</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilité</translation>
    </message>
    <message>
        <source>Of an average year; rain and multipath by ITU-R P.530-18 with the figures of the scenario, which are assumptions</source>
        <translation>D’une année moyenne&#x202f;; pluie et trajets multiples selon UIT-R P.530-18 avec les chiffres du scénario, qui sont des hypothèses</translation>
    </message>
    <message>
        <source>Antennas above the ground</source>
        <translation>Antennes au-dessus du sol</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>Room over the relief</source>
        <translation>Dégagement au-dessus du relief</translation>
    </message>
    <message>
        <source>Beyond the whole first Fresnel zone at k = 4/3, and 0.6 of it at the least k, at the tightest place</source>
        <translation>Au-delà de toute la première zone de Fresnel pour k = 4/3, et de 0,6 de celle-ci pour le plus petit k, à l’endroit le plus serré</translation>
    </message>
    <message>
        <source>Show this link</source>
        <translation>Montrer cette liaison</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Relief, Fresnel zones and every loss, below the map; drag its ends there (L) to try others</source>
        <translation>Relief, zones de Fresnel et toutes les pertes, sous la carte&#x202f;; déplacez ses extrémités (L) pour en essayer d’autres</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::LayerTree</name>
    <message>
        <source>Layers of the map</source>
        <translation>Couches de la carte</translation>
    </message>
    <message>
        <source>Tick to show. Drag, or press Alt with the arrows, to change the order.</source>
        <translation>Cochez pour afficher. Faites glisser, ou Alt et les flèches, pour changer l’ordre.</translation>
    </message>
    <message>
        <source>Show or hide a layer</source>
        <translation>Afficher ou masquer une couche</translation>
    </message>
    <message>
        <source>Reorder layers</source>
        <translation>Réordonner les couches</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::LinkView</name>
    <message>
        <source>Take these masts</source>
        <translation>Prendre ces mâts</translation>
    </message>
    <message>
        <source>Close-up of the line of sight</source>
        <translation>Gros plan sur la ligne de vue</translation>
    </message>
    <message>
        <source>Figures of the link</source>
        <translation>Chiffres de la liaison</translation>
    </message>
    <message>
        <source>Radio link shown</source>
        <translation>Liaison radio montrée</translation>
    </message>
    <message>
        <source>First antenna</source>
        <translation>Première antenne</translation>
    </message>
    <message>
        <source>Second antenna</source>
        <translation>Seconde antenne</translation>
    </message>
    <message>
        <source>Above the ground</source>
        <translation>Au-dessus du sol</translation>
    </message>
    <message>
        <source>Trees and roofs</source>
        <translation>Arbres et toits</translation>
    </message>
    <message>
        <source>So high everywhere between the ends, above the relief; an assumption</source>
        <translation>Cette hauteur partout entre les extrémités, au-dessus du relief&#x202f;; une hypothèse</translation>
    </message>
    <message>
        <source>Heights over the line of sight in place of heights above the sea; of itself where the Fresnel zone would be a thin line</source>
        <translation>Hauteurs au-dessus de la ligne de vue plutôt qu’altitudes&#x202f;; de lui-même là où la zone de Fresnel ne serait qu’un trait</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Équipement</translation>
    </message>
    <message>
        <source>any</source>
        <translation>quelconque</translation>
    </message>
    <message>
        <source>Rate wanted</source>
        <translation>Débit voulu</translation>
    </message>
    <message>
        <source>A trial, or a link of the plan…</source>
        <translation>Un essai, ou une liaison du plan…</translation>
    </message>
    <message>
        <source>A trial: it changes neither the study nor its plans. Drag an end on the map (L).</source>
        <translation>Un essai&#x202f;: il ne change ni l’étude ni ses plans. Déplacez une extrémité sur la carte (L).</translation>
    </message>
    <message>
        <source>A link of the plan. What you change here, or drag on the map (L), is a trial: the plan stays as it is.</source>
        <translation>Une liaison du plan. Ce que vous changez ici, ou déplacez sur la carte (L), est un essai&#x202f;: le plan reste tel quel.</translation>
    </message>
    <message>
        <source>Does a radio link close? Choose “Try a radio link” above the map (L), press on the map for one end and drag to the other; ends snap to sites. Or click a radio link of the plan.</source>
        <translation>Une liaison radio passe-t-elle&#x202f;? Choisissez «&#x202f;Essayer une liaison radio&#x202f;» au-dessus de la carte (L), pressez sur la carte à une extrémité et tirez jusqu’à l’autre&#x202f;; les extrémités s’accrochent aux sites. Ou cliquez une liaison radio du plan.</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::MainWindow</name>
    <message>
        <source>Territory</source>
        <translation>Territoire</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Oasis Planner</source>
        <translation>Oasis Planner</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>pas encore enregistrée</translation>
    </message>
    <message>
        <source>Untitled study</source>
        <translation>Étude sans titre</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>Ouvrir une étude</translation>
    </message>
    <message>
        <source>Save the study</source>
        <translation>Enregistrer l’étude</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>This study has changes that are not saved.</source>
        <translation>Cette étude contient des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>&amp;Study</source>
        <translation>É&amp;tude</translation>
    </message>
    <message>
        <source>&amp;New study…</source>
        <translation>&amp;Nouvelle étude…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir une étude &amp;récente</translation>
    </message>
    <message>
        <source>&amp;Import a layer…</source>
        <translation>&amp;Importer une couche…</translation>
    </message>
    <message>
        <source>Import layers</source>
        <translation>Importer des couches</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>&amp;Close the study</source>
        <translation>&amp;Fermer l’étude</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Show the whole &amp;territory</source>
        <translation>Voir tout le &amp;territoire</translation>
    </message>
    <message>
        <source>&amp;Tables and comparison</source>
        <translation>Ta&amp;bleaux et comparaison</translation>
    </message>
    <message>
        <source>Show or hide the &amp;panel</source>
        <translation>Afficher ou masquer le &amp;volet</translation>
    </message>
    <message>
        <source>Show or hide the &amp;inspector</source>
        <translation>Afficher ou masquer l’&amp;inspecteur</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claire</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>S&amp;cenario</source>
        <translation>&amp;Scénario</translation>
    </message>
    <message>
        <source>&amp;Compute the scenario shown</source>
        <translation>&amp;Calculer le scénario affiché</translation>
    </message>
    <message>
        <source>Compute &amp;all scenarios</source>
        <translation>Calculer &amp;tous les scénarios</translation>
    </message>
    <message>
        <source>Co&amp;mpare scenarios</source>
        <translation>Co&amp;mparer les scénarios</translation>
    </message>
    <message>
        <source>&amp;Plan again after each edit</source>
        <translation>&amp;Recalculer après chaque modification</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;About Oasis Planner</source>
        <translation>À &amp;propos d’Oasis Planner</translation>
    </message>
    <message>
        <source>About Oasis Planner</source>
        <translation>À propos d’Oasis Planner</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Oasis Planner %1&lt;/h3&gt;&lt;p&gt;Plans digital infrastructure: fibre and Wi-Fi scenarios with a proof.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Oasis Planner %1&lt;/h3&gt;&lt;p&gt;Planifie les infrastructures numériques&#x202f;: des scénarios fibre et Wi-Fi, avec preuve.&lt;/p&gt;&lt;p&gt;Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Open elsewhere</source>
        <translation>Ouverte ailleurs</translation>
    </message>
    <message>
        <source>If that program has crashed or nobody works there any more, the study can be opened anyway. Two people saving it would overwrite each other.</source>
        <translation>Si ce programme s’est arrêté ou si plus personne n’y travaille, l’étude peut être ouverte quand même. Deux personnes qui l’enregistrent s’écraseraient l’une l’autre.</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Ouvrir quand même</translation>
    </message>
    <message>
        <source>Tables and comparison</source>
        <translation>Tableaux et comparaison</translation>
    </message>
    <message>
        <source>Show or hide the tables (Ctrl+T)</source>
        <translation>Afficher ou masquer les tableaux (Ctrl+T)</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>The manual is not installed.</source>
        <translation>Le manuel n’est pas installé.</translation>
    </message>
    <message>
        <source>C&amp;ost and coverage</source>
        <translation>C&amp;oût et couverture</translation>
    </message>
    <message>
        <source>Street ca&amp;binets</source>
        <translation>Armoires de &amp;rue</translation>
    </message>
    <message>
        <source>&amp;Access points</source>
        <translation>Points d’&amp;accès</translation>
    </message>
    <message>
        <source>Try a &amp;radio link</source>
        <translation>Essayer une liaison &amp;radio</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::MapArea</name>
    <message>
        <source>Select and identify</source>
        <translation>Sélectionner et identifier</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Déplacer la carte</translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation>Ajouter un site</translation>
    </message>
    <message>
        <source>Move a site</source>
        <translation>Déplacer un site</translation>
    </message>
    <message>
        <source>Kind of the sites that are added</source>
        <translation>Type des sites ajoutés</translation>
    </message>
    <message>
        <source>Closer (+)</source>
        <translation>Rapprocher (+)</translation>
    </message>
    <message>
        <source>Farther (−)</source>
        <translation>Éloigner (−)</translation>
    </message>
    <message>
        <source>Show the whole territory</source>
        <translation>Voir tout le territoire</translation>
    </message>
    <message numerus="yes">
        <source>The program ended before %n change(s) of this study were saved.</source>
        <translation>
            <numerusform>Le programme s’est arrêté avant l’enregistrement de %n modification de cette étude.</numerusform>
            <numerusform>Le programme s’est arrêté avant l’enregistrement de %n modifications de cette étude.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>“%1” against “%2”: what is gained, given up and kept.</source>
        <translation>«&#x202f;%1&#x202f;» par rapport à «&#x202f;%2&#x202f;»&#x202f;: ce qui est gagné, abandonné et gardé.</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Arrêter la comparaison</translation>
    </message>
    <message>
        <source>Place, move and aim access points</source>
        <translation>Placer, déplacer et orienter des points d’accès</translation>
    </message>
    <message>
        <source>Explain the coverage</source>
        <translation>Expliquer la couverture</translation>
    </message>
    <message>
        <source>Add an access point</source>
        <translation>Ajouter un point d’accès</translation>
    </message>
    <message>
        <source>Move an access point</source>
        <translation>Déplacer un point d’accès</translation>
    </message>
    <message>
        <source>Aim an access point</source>
        <translation>Orienter un point d’accès</translation>
    </message>
    <message>
        <source>Try a radio link</source>
        <translation>Essayer une liaison radio</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::MergeDialog</name>
    <message>
        <source>Sites that may be the same place</source>
        <translation>Sites qui sont peut-être le même lieu</translation>
    </message>
    <message>
        <source>The same place within</source>
        <translation>Même lieu à moins de</translation>
    </message>
    <message>
        <source>Merge into one</source>
        <translation>Fusionner en un seul</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Merge those ticked</source>
        <translation>Fusionner les lignes cochées</translation>
    </message>
    <message>
        <source>No duplicates found.</source>
        <translation>Aucun doublon trouvé.</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s)</source>
        <translation>
            <numerusform>%n proposition</numerusform>
            <numerusform>%n propositions</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge sites</source>
        <translation>Fusionner des sites</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::NetworkPanel</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Unit costs</source>
        <translation>Bordereau des prix</translation>
    </message>
    <message>
        <source>Points of presence</source>
        <translation>Points de présence</translation>
    </message>
    <message>
        <source>None yet: import them in step 1. A network starts at a point of presence.</source>
        <translation>Aucun pour l’instant&#x202f;: importez-les à l’étape 1. Un réseau part d’un point de présence.</translation>
    </message>
    <message>
        <source>What can be reused</source>
        <translation>Ce qui peut être réutilisé</translation>
    </message>
    <message>
        <source>Ducts</source>
        <translation>Fourreaux</translation>
    </message>
    <message>
        <source>Pole lines</source>
        <translation>Lignes d’appuis</translation>
    </message>
    <message>
        <source>Fibre</source>
        <translation>Fibre</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Voies</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Tronçons</translation>
    </message>
    <message>
        <source>Separate parts</source>
        <translation>Parties séparées</translation>
    </message>
    <message>
        <source>Parts that no street joins; sites on the small ones cannot be reached</source>
        <translation>Parties qu’aucune voie ne relie&#x202f;; les sites des plus petites sont inaccessibles</translation>
    </message>
    <message>
        <source>Every amount comes from a line of the catalogue of unit costs, which you can change for this study.</source>
        <translation>Chaque montant vient d’une ligne du bordereau des prix, que vous pouvez modifier pour cette étude.</translation>
    </message>
    <message>
        <source>Open the unit costs</source>
        <translation>Ouvrir le bordereau des prix</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::NewStudyDialog</name>
    <message>
        <source>New study</source>
        <translation>Nouvelle étude</translation>
    </message>
    <message>
        <source>For example: digital oases of the valley</source>
        <translation>Par exemple&#x202f;: oasis numériques de la vallée</translation>
    </message>
    <message>
        <source>What the council is asked; printed on the report&apos;s first page</source>
        <translation>Ce qui est demandé au conseil&#x202f;; imprimé en première page du rapport</translation>
    </message>
    <message>
        <source>Lambert-93, mainland France – EPSG:2154</source>
        <translation>Lambert-93, France métropolitaine – EPSG:2154</translation>
    </message>
    <message>
        <source>La Réunion – EPSG:2975</source>
        <translation>La Réunion – EPSG:2975</translation>
    </message>
    <message>
        <source>Antilles – EPSG:5490</source>
        <translation>Antilles – EPSG:5490</translation>
    </message>
    <message>
        <source>French Guiana – EPSG:2972</source>
        <translation>Guyane – EPSG:2972</translation>
    </message>
    <message>
        <source>Mayotte – EPSG:4471</source>
        <translation>Mayotte – EPSG:4471</translation>
    </message>
    <message>
        <source>UTM zone 32 north, Liguria – EPSG:25832</source>
        <translation>UTM zone 32 nord, Ligurie – EPSG:25832</translation>
    </message>
    <message>
        <source>Europe, equal area – EPSG:3035</source>
        <translation>Europe, projection équivalente – EPSG:3035</translation>
    </message>
    <message>
        <source>A projected system in metres; any EPSG code can be typed. Layers in other systems are converted.</source>
        <translation>Un système projeté en mètres&#x202f;; tout code EPSG peut être saisi. Les couches d’un autre système sont converties.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Posée par</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>Système de coordonnées</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::OpticsPage</name>
    <message>
        <source>Light that each fibre loses, and the equipment that bridges it. All figures are assumptions, to be confirmed with the equipment chosen.</source>
        <translation>Lumière que perd chaque fibre, et équipement qui la supporte. Tous les chiffres sont des hypothèses, à confirmer avec l’équipement choisi.</translation>
    </message>
    <message>
        <source>Design values</source>
        <translation>Valeurs de conception</translation>
    </message>
    <message>
        <source>Worst values</source>
        <translation>Valeurs les plus défavorables</translation>
    </message>
    <message>
        <source>Equipment that may be used on a fibre of its own:</source>
        <translation>Équipement admis sur une fibre dédiée&#x202f;:</translation>
    </message>
    <message>
        <source>Fibre at %1 nm</source>
        <translation>Fibre à %1 nm</translation>
    </message>
    <message>
        <source>Splice</source>
        <translation>Soudure</translation>
    </message>
    <message>
        <source>Pair of connectors</source>
        <translation>Paire de connecteurs</translation>
    </message>
    <message>
        <source>Wavelength filters</source>
        <translation>Filtres de longueur d’onde</translation>
    </message>
    <message>
        <source>Kept for ageing and repair</source>
        <translation>Gardée pour le vieillissement et les réparations</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>A splice is counted after so much cable, besides those in closures.</source>
        <translation>Une soudure est comptée après chaque longueur de câble, outre celles des boîtes.</translation>
    </message>
    <message>
        <source>Cable on a drum</source>
        <translation>Câble par touret</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::PathPlot</name>
    <message>
        <source>Profile of the path</source>
        <translation>Profil du trajet</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::PriceTable</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Before tax. * assumption, to be confirmed with a local price schedule. A price can be changed here; every figure follows.</source>
        <translation>Prix HT. * hypothèse à confirmer par un bordereau local. Un prix se modifie ici&#x202f;; tous les chiffres suivent.</translation>
    </message>
    <message>
        <source>Unit costs</source>
        <translation>Bordereau des prix</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Courant</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>changed in this study</source>
        <translation>modifié dans cette étude</translation>
    </message>
    <message>
        <source>Change a unit cost</source>
        <translation>Modifier un prix unitaire</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::ProtectionPage</name>
    <message>
        <source>Sites of these kinds get two separate ways:</source>
        <translation>Les sites de ces types ont deux cheminements séparés&#x202f;:</translation>
    </message>
    <message>
        <source>Required sites too</source>
        <translation>Les sites exigés aussi</translation>
    </message>
    <message>
        <source>The ways share no junction</source>
        <translation>Les cheminements ne partagent aucun carrefour</translation>
    </message>
    <message>
        <source>Otherwise they may cross at a junction, but never run in one trench.</source>
        <translation>Sinon ils peuvent se croiser à un carrefour, mais jamais partager une tranchée.</translation>
    </message>
    <message>
        <source>Shared trenches and poles are one risk</source>
        <translation>Tranchées et appuis partagés&#x202f;: un seul risque</translation>
    </message>
    <message>
        <source>The ways share no two streets of one risk group. The groups come with the street layer, see the manual.</source>
        <translation>Les chemins n’empruntent pas deux voies d’un même groupe de risque. Les groupes viennent avec la couche des voies, voir le manuel.</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::QuotaPage</name>
    <message>
        <source>Weight of the sites served, of the weight of all selected sites, at least</source>
        <translation>Poids des sites desservis, au moins, en part du poids de tous les sites retenus</translation>
    </message>
    <message>
        <source>Share of the weight</source>
        <translation>Part du poids</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::RadioPage</name>
    <message>
        <source>Radio links from site to site or to a point of presence, where they cost less than fibre. They need the relief. Climate and equipment are assumptions, to be confirmed.</source>
        <translation>Liaisons radio d’un site à l’autre ou à un point de présence, là où elles coûtent moins que la fibre. Elles demandent le relief. Climat et équipements sont des hypothèses, à confirmer.</translation>
    </message>
    <message>
        <source>Weigh radio links against fibre</source>
        <translation>Mettre les liaisons radio en balance avec la fibre</translation>
    </message>
    <message>
        <source>For all sites, the best mix, a budget and a share of the weight</source>
        <translation>Pour tous les sites, le meilleur mélange, un budget et une part du poids</translation>
    </message>
    <message>
        <source>%1 GHz</source>
        <translation>%1 GHz</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandes</translation>
    </message>
    <message>
        <source>Longest link</source>
        <translation>Liaison la plus longue</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilité</translation>
    </message>
    <message>
        <source>Up to 8 m an antenna stands on the roof, up to 15 m on a pole, above on a mast.</source>
        <translation>Jusqu’à 8 m l’antenne est sur le toit, jusqu’à 15 m sur un poteau, au-delà sur un mât.</translation>
    </message>
    <message>
        <source>Highest antenna at a site</source>
        <translation>Antenne la plus haute à un site</translation>
    </message>
    <message>
        <source>At a point of presence</source>
        <translation>À un point de présence</translation>
    </message>
    <message>
        <source>Added to the relief everywhere between the ends</source>
        <translation>Ajoutés au relief partout entre les extrémités</translation>
    </message>
    <message>
        <source>Trees and roofs</source>
        <translation>Arbres et toits</translation>
    </message>
    <message>
        <source>Exceeded 0.01 % of the year</source>
        <translation>Dépassée 0,01 % de l’année</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Pluie</translation>
    </message>
    <message>
        <source>Links one after another</source>
        <translation>Liaisons à la suite</translation>
    </message>
    <message>
        <source>An assumption: sites behind a link seldom want their rate at once, so that what they want together is divided by this; the one that wants most counts whole. 1 : 1 guarantees everything.</source>
        <translation>Une hypothèse&#x202f;: les sites derrière une liaison demandent rarement leur débit en même temps, leur demande commune est donc divisée par ce nombre&#x202f;; celui qui demande le plus compte en entier. 1&#x202f;: 1 garantit tout.</translation>
    </message>
    <message>
        <source>Sharing of a link (assumption)</source>
        <translation>Partage d’une liaison (hypothèse)</translation>
    </message>
    <message>
        <source>Fade margin in clear air at least, whatever rain and multipath ask: for ageing, antennas in the wind, interference and what the models miss. An assumption; 5 dB mostly cost one modulation.</source>
        <translation>Marge minimale par air clair, quoi que demandent la pluie et les trajets multiples&#x202f;: pour le vieillissement, les antennes au vent, les brouillages et ce que les modèles ignorent. Une hypothèse&#x202f;; 5 dB coûtent le plus souvent une modulation.</translation>
    </message>
    <message>
        <source>Least margin (assumption)</source>
        <translation>Marge minimale (hypothèse)</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::RadioPathView</name>
    <message>
        <source>Losses along the path</source>
        <translation>Affaiblissements du trajet</translation>
    </message>
    <message>
        <source>Why is the coverage what it is? Choose “Explain the coverage” above the map (E), then click a place.</source>
        <translation>Pourquoi cette couverture&#x202f;? Choisissez «&#x202f;Expliquer la couverture&#x202f;» au-dessus de la carte (E), puis cliquez un endroit.</translation>
    </message>
    <message>
        <source>served</source>
        <translation>desservi</translation>
    </message>
    <message>
        <source>not served</source>
        <translation>non desservi</translation>
    </message>
    <message>
        <source>Near the antenna: %1 of the loss from %2, %3 from %4.</source>
        <translation>Près de l’antenne&#x202f;: %1 de l’affaiblissement vient de %2, %3 de %4.</translation>
    </message>
    <message>
        <source>Power into the antenna</source>
        <translation>Puissance à l’entrée de l’antenne</translation>
    </message>
    <message>
        <source>Gain towards the place</source>
        <translation>Gain vers l’endroit</translation>
    </message>
    <message>
        <source>Loss that the map rests on</source>
        <translation>Affaiblissement sur lequel repose la carte</translation>
    </message>
    <message>
        <source>Margin for body and fading</source>
        <translation>Marge pour le corps et les évanouissements</translation>
    </message>
    <message>
        <source>Level at the phone</source>
        <translation>Niveau au téléphone</translation>
    </message>
    <message>
        <source>Level of the phone at the access point</source>
        <translation>Niveau du téléphone au point d’accès</translation>
    </message>
    <message>
        <source>Signal to noise, weaker direction</source>
        <translation>Signal sur bruit, sens le plus faible</translation>
    </message>
    <message>
        <source>Here the street-level model lies outside its range: an extrapolation.</source>
        <translation>Ici, le modèle de rue sort de son domaine&#x202f;: une extrapolation.</translation>
    </message>
    <message>
        <source>the uplink counts as %1 dBm</source>
        <translation>la voie montante compte pour %1 dBm</translation>
    </message>
    <message>
        <source>the downlink counts, the uplink is better</source>
        <translation>la voie descendante compte, la montante est meilleure</translation>
    </message>
    <message>
        <source>%1, %2 away: %3 dBm at the phone; %4: %5 (threshold %6 dBm); %7 Mbit/s for one user.</source>
        <translation>%1, à %2&#x202f;: %3 dBm au téléphone&#x202f;; %4&#x202f;: %5 (seuil %6 dBm)&#x202f;; %7 Mbit/s pour un utilisateur.</translation>
    </message>
    <message>
        <source>Entry into the building, median</source>
        <translation>Pénétration dans le bâtiment, médiane</translation>
    </message>
    <message>
        <source>Service level: what the threshold is compared with</source>
        <translation>Niveau de service&#x202f;: ce que l’on compare au seuil</translation>
    </message>
    <message>
        <source>P.1812 counts 0 % so near to the antenna; its steps:</source>
        <translation>P.1812 compte pour 0 % si près de l’antenne&#x202f;; ses étapes&#x202f;:</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::ReceiptView</name>
    <message>
        <source>%1 read, %2 used</source>
        <translation>%1 lus, %2 utilisés</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Réparés</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::ReportPanel</name>
    <message>
        <source>Write the PDF…</source>
        <translation>Écrire le PDF…</translation>
    </message>
    <message>
        <source>Write the HTML…</source>
        <translation>Écrire le HTML…</translation>
    </message>
    <message>
        <source>Write the maps…</source>
        <translation>Écrire les cartes…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>What the council reads: the question, the options side by side, their maps, costs, assumptions and proof.</source>
        <translation>Ce que lit le conseil&#x202f;: la question, les options côte à côte, leurs cartes, coûts, hypothèses et preuve.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Posée par</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Data sources and licences, printed under every map</source>
        <translation>Sources et licences des données, imprimées sous chaque carte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>Modifier la question</translation>
    </message>
    <message>
        <source>Edit the author</source>
        <translation>Modifier l’auteur</translation>
    </message>
    <message>
        <source>Edit the sources</source>
        <translation>Modifier les sources</translation>
    </message>
    <message>
        <source>Change the report&apos;s language</source>
        <translation>Changer la langue du rapport</translation>
    </message>
    <message>
        <source>Compute at least one scenario first.</source>
        <translation>Calculez d’abord au moins un scénario.</translation>
    </message>
    <message>
        <source>Folder for the maps</source>
        <translation>Dossier des cartes</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Écrire le rapport</translation>
    </message>
    <message>
        <source>report.pdf</source>
        <translation>rapport.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>report.html</source>
        <translation>rapport.html</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Écriture du rapport</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#x202f;: %1</translation>
    </message>
    <message>
        <source>Trees and buildings are still being read; write the report in a moment.</source>
        <translation>Les arbres et bâtiments sont encore en lecture&#x202f;; écrivez le rapport dans un instant.</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::ScenarioCard</name>
    <message>
        <source>Compute</source>
        <translation>Calculer</translation>
    </message>
    <message>
        <source>Show this scenario on the map</source>
        <translation>Afficher ce scénario sur la carte</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Compare the map with this one</source>
        <translation>Comparer la carte avec celui-ci</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The study has changed since: compute again.</source>
        <translation>L’étude a changé depuis&#x202f;: recalculez.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Not computed yet.</source>
        <translation>Pas encore calculé.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Investment before tax</source>
        <translation>Investissement HT</translation>
    </message>
    <message>
        <source>%1 of %2 sites served; %3</source>
        <translation>%1 sites desservis sur %2&#x202f;; %3</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>Duplicate a scenario</source>
        <translation>Dupliquer un scénario</translation>
    </message>
    <message>
        <source>Remove a scenario</source>
        <translation>Supprimer un scénario</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::ScenarioDialog</name>
    <message>
        <source>Scenario – %1</source>
        <translation>Scénario – %1</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Coûts</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Oases of these kinds are planned for. Required ones always are.</source>
        <translation>Les oasis de ces types sont prévues. Les oasis obligatoires le sont toujours.</translation>
    </message>
    <message>
        <source>Town halls from … inhabitants</source>
        <translation>Mairies à partir de … habitants</translation>
    </message>
    <message>
        <source>Activity zones from</source>
        <translation>Zones d’activités à partir de</translation>
    </message>
    <message>
        <source>A site farther than this from every permitted street is refused and named.</source>
        <translation>Un site plus éloigné que cela de toute voie autorisée est refusé et nommé.</translation>
    </message>
    <message>
        <source>Longest lead-in</source>
        <translation>Adduction maximale</translation>
    </message>
    <message>
        <source>Reuse existing ducts</source>
        <translation>Réutiliser les fourreaux existants</translation>
    </message>
    <message>
        <source>Reuse existing poles</source>
        <translation>Réutiliser les appuis existants</translation>
    </message>
    <message>
        <source>Lease existing fibre</source>
        <translation>Louer la fibre existante</translation>
    </message>
    <message>
        <source>Allow works along motorways</source>
        <translation>Autoriser les travaux le long des autoroutes</translation>
    </message>
    <message>
        <source>Allow streets outside every municipality</source>
        <translation>Autoriser les voies hors de toute commune</translation>
    </message>
    <message>
        <source>An enclave or another country</source>
        <translation>Une enclave ou un autre pays</translation>
    </message>
    <message>
        <source>Share of the trench price borne when works are shared with others; 100 % digs alone.</source>
        <translation>Part du prix de la tranchée supportée quand les travaux sont partagés&#x202f;; 100&#x202f;%&#x202f;: travaux menés seul.</translation>
    </message>
    <message>
        <source>Share of trench cost borne</source>
        <translation>Part de la tranchée supportée</translation>
    </message>
    <message>
        <source>Share of reused poles to be renewed. An assumption, to be confirmed.</source>
        <translation>Part des appuis réutilisés à remplacer. Hypothèse à confirmer.</translation>
    </message>
    <message>
        <source>Poles to be renewed</source>
        <translation>Appuis à remplacer</translation>
    </message>
    <message>
        <source>Fibres added to those needed, before rounding up to a cable size. An assumption.</source>
        <translation>Fibres ajoutées au besoin, avant arrondi à une capacité de câble. Hypothèse.</translation>
    </message>
    <message>
        <source>Spare fibres</source>
        <translation>Fibres de réserve</translation>
    </message>
    <message>
        <source>Cable length added to the length of the streets, before survey (GraceTHD: 20 %).</source>
        <translation>Longueur de câble ajoutée à celle des voies, avant étude de terrain (GraceTHD&#x202f;: 20&#x202f;%).</translation>
    </message>
    <message>
        <source>Cable slack</source>
        <translation>Surlongueur de câble</translation>
    </message>
    <message>
        <source>Public Wi-Fi hotspots</source>
        <translation>Bornes Wi-Fi publiques</translation>
    </message>
    <message>
        <source>One in the core of every municipality</source>
        <translation>Une au centre de chaque commune</translation>
    </message>
    <message>
        <source>And at served sites of these kinds:</source>
        <translation>Et aux sites desservis de ces types&#x202f;:</translation>
    </message>
    <message>
        <source>Outdoor access points each</source>
        <translation>Points d’accès extérieurs par borne</translation>
    </message>
    <message>
        <source>Indoor access points each</source>
        <translation>Points d’accès intérieurs par borne</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Bande</translation>
    </message>
    <message>
        <source>Radiated power (EIRP), limited by band</source>
        <translation>Puissance rayonnée (PIRE), limitée par la bande</translation>
    </message>
    <message>
        <source>Radiated power</source>
        <translation>Puissance rayonnée</translation>
    </message>
    <message>
        <source>Catalogue prices</source>
        <translation>Prix du bordereau</translation>
    </message>
    <message>
        <source>Works supervision, assistance and contingencies, on investment. An assumption.</source>
        <translation>Maîtrise d’œuvre, assistance et aléas, sur l’investissement. Hypothèse.</translation>
    </message>
    <message>
        <source>Overheads</source>
        <translation>Frais annexes</translation>
    </message>
    <message>
        <source> years</source>
        <translation> ans</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Durée d’étude</translation>
    </message>
    <message>
        <source>Real discount rate for public appraisal: 3.2 % (France Stratégie, 2021)</source>
        <translation>Taux d’actualisation réel de l’évaluation publique&#x202f;: 3,2&#x202f;% (France Stratégie, 2021)</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>Taux d’actualisation</translation>
    </message>
    <message>
        <source>Reach by the simple model: %1</source>
        <translation>Portée selon le modèle simple&#x202f;: %1</translation>
    </message>
    <message>
        <source>Edit a scenario</source>
        <translation>Modifier un scénario</translation>
    </message>
    <message>
        <source>Fibre</source>
        <translation>Fibre</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Voies</translation>
    </message>
    <message>
        <source>On new trenches; 0 for none. An assumption, to be confirmed.</source>
        <translation>Sur tranchées neuves&#x202f;; 0 pour aucune. Hypothèse, à confirmer.</translation>
    </message>
    <message>
        <source>Distance between chambers</source>
        <translation>Distance entre chambres</translation>
    </message>
    <message>
        <source>Radio links</source>
        <translation>Liaisons radio</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::ScenariosPanel</name>
    <message>
        <source>Add a scenario</source>
        <translation>Ajouter un scénario</translation>
    </message>
    <message>
        <source>Compute all</source>
        <translation>Tout calculer</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>A scenario is a question: which sites, by which means, for how much? Start from the usual ones.</source>
        <translation>Un scénario est une question&#x202f;: quels sites, par quels moyens, à quel prix&#x202f;? Partez des scénarios usuels.</translation>
    </message>
    <message>
        <source>Click a scenario to see it on the map. Its cost is shown with the proof of how good it is.</source>
        <translation>Cliquez sur un scénario pour le voir sur la carte. Son coût est affiché avec la preuve de sa qualité.</translation>
    </message>
    <message>
        <source>The map shows what changes against “%1”.</source>
        <translation>La carte montre ce qui change par rapport à «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>All the usual ones</source>
        <translation>Tous les scénarios usuels</translation>
    </message>
    <message>
        <source>Add the usual scenarios</source>
        <translation>Ajouter les scénarios usuels</translation>
    </message>
    <message>
        <source>An empty one</source>
        <translation>Un scénario vide</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Nouveau scénario</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::SiteEditor</name>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Importance: what a budget scenario adds up</source>
        <translation>Importance&#x202f;: ce qu’un scénario à budget additionne</translation>
    </message>
    <message>
        <source>Pupils, jobs or visitors</source>
        <translation>Élèves, emplois ou visiteurs</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Rename a site</source>
        <translation>Renommer un site</translation>
    </message>
    <message>
        <source>Change a site&apos;s kind</source>
        <translation>Changer le type d’un site</translation>
    </message>
    <message>
        <source>Decide about a site</source>
        <translation>Statuer sur un site</translation>
    </message>
    <message>
        <source>Require a site</source>
        <translation>Rendre un site obligatoire</translation>
    </message>
    <message>
        <source>Weigh a site</source>
        <translation>Pondérer un site</translation>
    </message>
    <message>
        <source>Count a site&apos;s people</source>
        <translation>Compter les personnes d’un site</translation>
    </message>
    <message>
        <source>Note on a site</source>
        <translation>Annoter un site</translation>
    </message>
    <message>
        <source>outside every municipality</source>
        <translation>hors de toute commune</translation>
    </message>
    <message>
        <source>Required wherever it is selected</source>
        <translation>Obligatoire partout où il est retenu</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::SiteTable</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Mark as oases</source>
        <translation>Retenir comme oasis</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Écarter</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n site(s)</source>
        <translation>
            <numerusform>Retenir %n site</numerusform>
            <numerusform>Retenir %n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Strike out %n site(s)</source>
        <translation>
            <numerusform>Écarter %n site</numerusform>
            <numerusform>Écarter %n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oasis::desktop::SiteTableModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatoire</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Its own cost</source>
        <translation>Coût propre</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Edit a site</source>
        <translation>Modifier un site</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::SitesPanel</name>
    <message>
        <source>Review duplicates…</source>
        <translation>Examiner les doublons…</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Decide which places become digital oases: by rule, in the table, or with the tools on the map.</source>
        <translation>Décidez quels lieux deviennent des oasis numériques&#x202f;: par règle, dans le tableau ou avec les outils de la carte.</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>Ouvrir le tableau</translation>
    </message>
    <message>
        <source>Mark by rule</source>
        <translation>Retenir par règle</translation>
    </message>
    <message>
        <source>Town halls from … inhabitants</source>
        <translation>Mairies à partir de … habitants</translation>
    </message>
    <message>
        <source>Activity zones from</source>
        <translation>Zones d’activités à partir de</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Candidates that pass become oases; what you marked or struck out stays as it is.</source>
        <translation>Les candidats conformes deviennent des oasis&#x202f;; ce que vous avez retenu ou écarté reste tel quel.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Move the weights: the ranking follows.</source>
        <translation>Déplacez les poids&#x202f;: le classement suit.</translation>
    </message>
    <message>
        <source>Inhabitants nearby</source>
        <translation>Habitants à proximité</translation>
    </message>
    <message>
        <source>Pupils and students</source>
        <translation>Élèves et étudiants</translation>
    </message>
    <message>
        <source>Jobs and firms</source>
        <translation>Emplois et entreprises</translation>
    </message>
    <message>
        <source>Kind of site</source>
        <translation>Type de site</translation>
    </message>
    <message>
        <source>Near the network</source>
        <translation>Proximité du réseau</translation>
    </message>
    <message>
        <source>Use the scores as weights</source>
        <translation>Utiliser les notes comme poids</translation>
    </message>
    <message>
        <source>A budget scenario then serves the best-ranked sites first. 10 for the best, in proportion below.</source>
        <translation>Un scénario à budget dessert alors d’abord les sites les mieux classés. 10 pour le premier, en proportion ensuite.</translation>
    </message>
    <message>
        <source>%1 of %2 are oases</source>
        <translation>%1 oasis sur %2 sites</translation>
    </message>
    <message>
        <source>No sites yet: import a layer of schools, town halls or zones, or add one on the map.</source>
        <translation>Aucun site pour l’instant&#x202f;: importez une couche d’écoles, de mairies ou de zones, ou ajoutez-en un sur la carte.</translation>
    </message>
    <message>
        <source>Weigh sites by priority</source>
        <translation>Pondérer les sites selon la priorité</translation>
    </message>
    <message>
        <source>No further candidate passes these rules.</source>
        <translation>Aucun autre candidat ne satisfait ces règles.</translation>
    </message>
    <message>
        <source>Mark oases by rule</source>
        <translation>Retenir des oasis par règle</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) marked as oases.</source>
        <translation>
            <numerusform>%n site retenu comme oasis.</numerusform>
            <numerusform>%n sites retenus comme oasis.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oasis::desktop::StartPage</name>
    <message>
        <source>Oasis Planner</source>
        <translation>Oasis Planner</translation>
    </message>
    <message>
        <source>Plan the digital network of a territory: mark its oases, compare fibre and Wi-Fi scenarios, each with its cost and the proof of how good it is.</source>
        <translation>Planifiez le réseau numérique d’un territoire&#x202f;: retenez ses oasis, comparez des scénarios fibre et Wi-Fi, chacun avec son coût et la preuve de sa qualité.</translation>
    </message>
    <message>
        <source>Explore the sample valley</source>
        <translation>Explorer la vallée d’exemple</translation>
    </message>
    <message>
        <source>New study…</source>
        <translation>Nouvelle étude…</translation>
    </message>
    <message>
        <source>Open a study…</source>
        <translation>Ouvrir une étude…</translation>
    </message>
    <message>
        <source>Recent studies</source>
        <translation>Études récentes</translation>
    </message>
    <message>
        <source>None yet. The sample valley is a good start: it opens planned, and nothing you try there can go wrong.</source>
        <translation>Aucune pour l’instant. La vallée d’exemple est un bon début&#x202f;: elle s’ouvre déjà planifiée, et rien de ce que vous y essayez ne prête à conséquence.</translation>
    </message>
    <message>
        <source>%1 – no longer there</source>
        <translation>%1 – introuvable</translation>
    </message>
    <message>
        <source>Which network of digital oases for the Val d&apos;Oasis?</source>
        <translation>Quel réseau d’oasis numériques pour le Val d’Oasis&#x202f;?</translation>
    </message>
    <message>
        <source>Val d&apos;Oasis intermunicipality (fictional)</source>
        <translation>Communauté de communes du Val d’Oasis (fictive)</translation>
    </message>
    <message>
        <source>Fictional data made by Oasis Planner</source>
        <translation>Données fictives produites par Oasis Planner</translation>
    </message>
    <message>
        <source>Opening the sample valley</source>
        <translation>Ouverture de la vallée d’exemple</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::StreetMenu</name>
    <message>
        <source>Choose a scenario first</source>
        <translation>Choisissez d’abord un scénario</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::StreetsPage</name>
    <message>
        <source>Let the solver choose again</source>
        <translation>Laisser de nouveau choisir le calcul</translation>
    </message>
    <message>
        <source>The solver chooses all streets.</source>
        <translation>Le calcul choisit toutes les rues.</translation>
    </message>
    <message>
        <source>Streets that every plan of this scenario uses, and streets that none uses. Select a street on the map to choose.</source>
        <translation>Rues que tout plan de ce scénario emprunte, et rues qu’aucun n’emprunte. Sélectionnez une rue sur la carte pour choisir.</translation>
    </message>
    <message>
        <source>Streets chosen by hand</source>
        <translation>Rues choisies à la main</translation>
    </message>
    <message>
        <source>✓ use %1</source>
        <translation>✓ imposer %1</translation>
    </message>
    <message>
        <source>⊖ bar %1</source>
        <translation>⊖ interdire %1</translation>
    </message>
    <message>
        <source>not in the study any more</source>
        <translation>n’est plus dans l’étude</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::StudyFiles</name>
    <message>
        <source>Opening %1</source>
        <translation>Ouverture de %1</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Enregistrement de %1</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::StudyJournal</name>
    <message>
        <source>Recover unsaved changes</source>
        <translation>Récupérer les modifications non enregistrées</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::TerritoryPanel</name>
    <message>
        <source>Territory</source>
        <translation>Territoire</translation>
    </message>
    <message>
        <source>Bring the layers of the territory: drop files on the window, or choose them. Oasis says what each file is before loading it.</source>
        <translation>Apportez les couches du territoire&#x202f;: déposez des fichiers dans la fenêtre, ou choisissez-les. Oasis dit ce qu’est chaque fichier avant de le charger.</translation>
    </message>
    <message>
        <source>Import layers…</source>
        <translation>Importer des couches…</translation>
    </message>
    <message>
        <source>A whole folder…</source>
        <translation>Un dossier entier…</translation>
    </message>
    <message>
        <source>Layers of the map</source>
        <translation>Couches de la carte</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Voies</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nécessaire</translation>
    </message>
    <message>
        <source>Points of presence</source>
        <translation>Points de présence</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Communes</translation>
    </message>
    <message>
        <source>for cost shares</source>
        <translation>pour répartir les coûts</translation>
    </message>
    <message>
        <source>Population cells</source>
        <translation>Carreaux de population</translation>
    </message>
    <message>
        <source>for people covered</source>
        <translation>pour les habitants couverts</translation>
    </message>
    <message>
        <source>Existing ducts, poles, fibre</source>
        <translation>Fourreaux, appuis et fibre existants</translation>
    </message>
    <message>
        <source>to reuse them</source>
        <translation>pour les réutiliser</translation>
    </message>
    <message>
        <source>Railways, motorways, rivers</source>
        <translation>Voies ferrées, autoroutes, cours d’eau</translation>
    </message>
    <message>
        <source>for crossings</source>
        <translation>pour les franchissements</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>Relief</translation>
    </message>
    <message>
        <source>for the map</source>
        <translation>pour la carte</translation>
    </message>
    <message>
        <source>Nothing imported yet.</source>
        <translation>Rien d’importé pour l’instant.</translation>
    </message>
    <message>
        <source>Import layers</source>
        <translation>Importer des couches</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importer un dossier</translation>
    </message>
</context>
<context>
    <name>oasis::desktop::Workspace</name>
    <message>
        <source>%1 lies in a folder that cannot be written: save the study elsewhere to keep changes.</source>
        <translation>%1 se trouve dans un dossier non modifiable&#x202f;: enregistrez l’étude ailleurs pour garder vos modifications.</translation>
    </message>
    <message>
        <source>Whole layers have changed: save the study, a crash would lose them.</source>
        <translation>Des couches entières ont changé&#x202f;: enregistrez l’étude, un arrêt les perdrait.</translation>
    </message>
    <message>
        <source>Use a street</source>
        <translation>Imposer une rue</translation>
    </message>
    <message>
        <source>Bar a street</source>
        <translation>Interdire une rue</translation>
    </message>
    <message>
        <source>Leave a street to the solver</source>
        <translation>Rendre une rue au calcul</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Sources: %1</source>
        <translation>Sources&#x202f;: %1</translation>
    </message>
    <message>
        <source>Sources of the prices</source>
        <translation>Sources des prix</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Two maps to slide between</source>
        <translation>Deux cartes à comparer par glissement</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Territory and priority sites</source>
        <translation>Territoire et sites prioritaires</translation>
    </message>
    <message>
        <source>%1 before tax</source>
        <translation>%1 HT</translation>
    </message>
    <message>
        <source>%1 before tax, prices of %2</source>
        <translation>%1 HT, prix de %2</translation>
    </message>
    <message>
        <source>Report to the council</source>
        <translation>Rapport au conseil</translation>
    </message>
    <message>
        <source>Study of digital oases</source>
        <translation>Étude d’oasis numériques</translation>
    </message>
    <message>
        <source>Which network for the digital oases of the territory?</source>
        <translation>Quel réseau pour les oasis numériques du territoire&#x202f;?</translation>
    </message>
    <message>
        <source>Amount of a bill line</source>
        <translation>Montant d’une ligne du métré</translation>
    </message>
    <message>
        <source>Quantity times unit price, each entry rounded to the cent, then added up.</source>
        <translation>Quantité multipliée par le prix unitaire, chaque écriture arrondie au centime, puis additionnée.</translation>
    </message>
    <message>
        <source>Σ quantity × unit price</source>
        <translation>Σ quantité × prix unitaire</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Prix unitaire</translation>
    </message>
    <message>
        <source>Price of one unit in the catalogue at the scenario&apos;s price level.</source>
        <translation>Prix d’une unité au bordereau, au niveau de prix du scénario.</translation>
    </message>
    <message>
        <source>price of the catalogue line</source>
        <translation>prix de la ligne du bordereau</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Quantity of the item over the whole plan.</source>
        <translation>Quantité du poste sur l’ensemble du plan.</translation>
    </message>
    <message>
        <source>Σ quantities of the bill</source>
        <translation>Σ quantités du métré</translation>
    </message>
    <message>
        <source>Payments of a year</source>
        <translation>Paiements d’une année</translation>
    </message>
    <message>
        <source>Year 0 is the investment; later years carry running costs and renewals. Not discounted.</source>
        <translation>L’année 0 porte l’investissement&#x202f;; les suivantes, le fonctionnement et les renouvellements. Non actualisé.</translation>
    </message>
    <message>
        <source>investment + renewals + running cost of the year</source>
        <translation>investissement + renouvellements + fonctionnement de l’année</translation>
    </message>
    <message>
        <source>Investment per inhabitant of the municipality</source>
        <translation>Investissement par habitant de la commune</translation>
    </message>
    <message>
        <source>Investment on the municipality&apos;s own ground divided by its inhabitants.</source>
        <translation>Investissement sur le territoire de la commune divisé par ses habitants.</translation>
    </message>
    <message>
        <source>investment on its ground / municipal population</source>
        <translation>investissement sur son territoire / population municipale</translation>
    </message>
    <message>
        <source>Investment on the municipality&apos;s ground</source>
        <translation>Investissement sur le territoire de la commune</translation>
    </message>
    <message>
        <source>Sum of the bill entries that lie in the municipality.</source>
        <translation>Somme des écritures du métré situées dans la commune.</translation>
    </message>
    <message>
        <source>Σ bill amounts that are not yearly, by municipality</source>
        <translation>Σ montants non annuels du métré, par commune</translation>
    </message>
    <message>
        <source>Yearly running cost on the municipality&apos;s ground</source>
        <translation>Fonctionnement annuel sur le territoire de la commune</translation>
    </message>
    <message>
        <source>Sum of the yearly bill entries that lie in the municipality.</source>
        <translation>Somme des écritures annuelles du métré situées dans la commune.</translation>
    </message>
    <message>
        <source>Σ bill amounts that are yearly, by municipality</source>
        <translation>Σ montants annuels du métré, par commune</translation>
    </message>
    <message>
        <source>Investment by kind of work</source>
        <translation>Investissement par nature de travaux</translation>
    </message>
    <message>
        <source>Bill amounts added up by the groups of the catalogue.</source>
        <translation>Montants du métré additionnés selon les groupes du bordereau.</translation>
    </message>
    <message>
        <source>Σ bill amounts that are not yearly, by group</source>
        <translation>Σ montants non annuels du métré, par groupe</translation>
    </message>
    <message>
        <source>Cost over the technology horizon</source>
        <translation>Coût sur la durée de comparaison des technologies</translation>
    </message>
    <message>
        <source>Investment and running cost over the years of the technology comparison, not discounted.</source>
        <translation>Investissement et fonctionnement sur la durée de comparaison des technologies, non actualisés.</translation>
    </message>
    <message>
        <source>Jobs in connected activity zones</source>
        <translation>Emplois des zones d’activités raccordées</translation>
    </message>
    <message>
        <source>Sum over connected activity zones whose number of jobs is known.</source>
        <translation>Somme sur les zones d’activités raccordées dont le nombre d’emplois est connu.</translation>
    </message>
    <message>
        <source>Importance served</source>
        <translation>Importance desservie</translation>
    </message>
    <message>
        <source>Share of the selected sites&apos; weights that the plan serves.</source>
        <translation>Part du poids des sites retenus que le plan dessert.</translation>
    </message>
    <message>
        <source>Difference from the first scenario</source>
        <translation>Différence avec le premier scénario</translation>
    </message>
    <message>
        <source>Figure of this scenario less that of the first.</source>
        <translation>Chiffre de ce scénario moins celui du premier.</translation>
    </message>
    <message>
        <source>scenario − first scenario</source>
        <translation>scénario − premier scénario</translation>
    </message>
    <message>
        <source>Lead-ins</source>
        <translation>Adductions</translation>
    </message>
    <message>
        <source>Length between the streets and the sites or points of presence.</source>
        <translation>Longueur entre les voies et les sites ou points de présence.</translation>
    </message>
    <message>
        <source>Length by way of building</source>
        <translation>Longueur par mode de pose</translation>
    </message>
    <message>
        <source>Length on the ground of the pieces built in this way.</source>
        <translation>Longueur au sol des tronçons posés de cette façon.</translation>
    </message>
    <message>
        <source>Σ lengths of parts, by way of building</source>
        <translation>Σ longueurs des parties, par mode de pose</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>Borne inférieure</translation>
    </message>
    <message>
        <source>No network that meets the same conditions can be cheaper than this.</source>
        <translation>Aucun réseau répondant aux mêmes conditions ne peut coûter moins.</translation>
    </message>
    <message>
        <source>dual ascent on the same graph and prices</source>
        <translation>ascension duale sur le même graphe et les mêmes prix</translation>
    </message>
    <message>
        <source>Proved gap</source>
        <translation>Écart prouvé</translation>
    </message>
    <message>
        <source>How far the plan can be from the best possible one at most.</source>
        <translation>Écart maximal entre le plan et le meilleur plan possible.</translation>
    </message>
    <message>
        <source>100 × |value − bound| / value</source>
        <translation>100 × |valeur − borne| / valeur</translation>
    </message>
    <message>
        <source>Value of what was optimised</source>
        <translation>Valeur de ce qui a été optimisé</translation>
    </message>
    <message>
        <source>Price of the routed network, or weight served within the budget.</source>
        <translation>Prix du réseau tracé, ou poids desservi dans le budget.</translation>
    </message>
    <message>
        <source>Σ routed prices of the edges, or Σ weights served</source>
        <translation>Σ prix de tracé des tronçons, ou Σ poids desservis</translation>
    </message>
    <message>
        <source>Count in the territory</source>
        <translation>Nombre dans le territoire</translation>
    </message>
    <message>
        <source>Counted in the imported layers.</source>
        <translation>Compté dans les couches importées.</translation>
    </message>
    <message>
        <source>number of features in the study</source>
        <translation>nombre d’objets de l’étude</translation>
    </message>
    <message>
        <source>Length in the territory</source>
        <translation>Longueur dans le territoire</translation>
    </message>
    <message>
        <source>Added up over the imported lines.</source>
        <translation>Additionnée sur les lignes importées.</translation>
    </message>
    <message>
        <source>Σ lengths of the lines</source>
        <translation>Σ longueurs des lignes</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>Habitants</translation>
    </message>
    <message>
        <source>Municipal population of the imported table.</source>
        <translation>Population municipale de la table importée.</translation>
    </message>
    <message>
        <source>Σ municipal population</source>
        <translation>Σ population municipale</translation>
    </message>
    <message>
        <source>Needs of sites</source>
        <translation>Besoins des sites</translation>
    </message>
    <message>
        <source>Figures of the sites, by kind; bandwidth and fibres are defaults of the kind unless set by hand.</source>
        <translation>Chiffres des sites, par type&#x202f;; débit et fibres sont ceux du type par défaut, sauf saisie.</translation>
    </message>
    <message>
        <source>Σ over the sites marked as oases</source>
        <translation>Σ sur les sites retenus comme oasis</translation>
    </message>
    <message>
        <source>Wi-Fi hotspots</source>
        <translation>Bornes Wi-Fi</translation>
    </message>
    <message>
        <source>Places with public Wi-Fi.</source>
        <translation>Lieux offrant un Wi-Fi public.</translation>
    </message>
    <message>
        <source>100 × sites served / sites selected</source>
        <translation>100 × sites desservis / sites retenus</translation>
    </message>
    <message>
        <source>sites selected by the scenario</source>
        <translation>sites retenus par le scénario</translation>
    </message>
    <message>
        <source>sites served by own fibre</source>
        <translation>sites desservis par leur propre fibre</translation>
    </message>
    <message>
        <source>sites served by a leased or wireless service</source>
        <translation>sites desservis par un service loué ou radio</translation>
    </message>
    <message>
        <source>sites selected and not served</source>
        <translation>sites retenus et non desservis</translation>
    </message>
    <message>
        <source>100 × Σ weight of sites served / Σ weight of sites selected</source>
        <translation>100 × Σ poids des sites desservis / Σ poids des sites retenus</translation>
    </message>
    <message>
        <source>Σ people of served primary schools, secondary schools and campuses</source>
        <translation>Σ effectifs des écoles, collèges, lycées et campus desservis</translation>
    </message>
    <message>
        <source>Σ people of served activity zones</source>
        <translation>Σ emplois des zones d’activités desservies</translation>
    </message>
    <message>
        <source>100 × municipalities with a hotspot / municipalities</source>
        <translation>100 × communes ayant une borne / communes</translation>
    </message>
    <message>
        <source>hotspots</source>
        <translation>bornes</translation>
    </message>
    <message>
        <source>people of the population cells within wifiRadiusM of a hotspot, counted once</source>
        <translation>habitants des carreaux à moins de wifiRadiusM d’une borne, comptés une fois</translation>
    </message>
    <message>
        <source>100 × wifi.people / municipal population</source>
        <translation>100 × wifi.people / population municipale</translation>
    </message>
    <message>
        <source>Σ bill amounts that are not yearly</source>
        <translation>Σ montants non annuels du métré</translation>
    </message>
    <message>
        <source>Σ bill amounts that are yearly</source>
        <translation>Σ montants annuels du métré</translation>
    </message>
    <message>
        <source>cost.invest + technology.years × cost.yearly, undiscounted</source>
        <translation>cost.invest + technology.years × cost.yearly, non actualisé</translation>
    </message>
    <message>
        <source>cost.invest / sites served</source>
        <translation>cost.invest / sites desservis</translation>
    </message>
    <message>
        <source>cost.invest / municipal population</source>
        <translation>cost.invest / population municipale</translation>
    </message>
    <message>
        <source>cost.invest / length.total, per metre</source>
        <translation>cost.invest / length.total, par mètre</translation>
    </message>
    <message>
        <source>Σ lengthM of edges</source>
        <translation>Σ lengthM des tronçons</translation>
    </message>
    <message>
        <source>Σ lengthM of parts that are civil works</source>
        <translation>Σ lengthM des parties en génie civil</translation>
    </message>
    <message>
        <source>Σ lengthM of parts that are ploughed, trenched or micro-trenched</source>
        <translation>Σ lengthM des parties à la charrue, en tranchée ou microtranchée</translation>
    </message>
    <message>
        <source>Σ lengthM of lead-ins</source>
        <translation>Σ lengthM des adductions</translation>
    </message>
    <message>
        <source>100 × Σ lengthM of parts in existing fibre, ducts and on poles / length.total</source>
        <translation>100 × Σ lengthM des parties en fibre, fourreaux et appuis existants / length.total</translation>
    </message>
    <message>
        <source>Σ (investment + renewals + running cost) / (1 + cashFlow.discountRate)^year over cashFlow.horizonYears = %1 years</source>
        <translation>Σ (investissement + renouvellements + fonctionnement) / (1 + cashFlow.discountRate)^année sur cashFlow.horizonYears = %1 ans</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation>Scénario %1</translation>
    </message>
    <message>
        <source>Supervision, assistance and contingencies</source>
        <translation>Maîtrise d’œuvre, assistance et aléas</translation>
    </message>
    <message>
        <source>Spare fibres kept in each cable</source>
        <translation>Fibres de réserve gardées dans chaque câble</translation>
    </message>
    <message>
        <source>Share of the digging paid for when works are shared</source>
        <translation>Part de la tranchée payée quand les travaux sont partagés</translation>
    </message>
    <message>
        <source>Share of reused poles to be renewed</source>
        <translation>Part des appuis réutilisés à remplacer</translation>
    </message>
    <message>
        <source>Distance between poles</source>
        <translation>Distance entre appuis</translation>
    </message>
    <message>
        <source>Inhabitants spread over buildings</source>
        <translation>Habitants répartis sur les bâtiments</translation>
    </message>
    <message>
        <source>How fast Wi-Fi fades with distance (exponent)</source>
        <translation>Affaiblissement du Wi-Fi avec la distance (exposant)</translation>
    </message>
    <message>
        <source>Safety margin of the Wi-Fi reach</source>
        <translation>Marge de sécurité de la portée Wi-Fi</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Parameters to be confirmed</source>
        <translation>Paramètres à confirmer</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Unit prices used</source>
        <translation>Prix unitaires utilisés</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Courant</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>%1 before tax. * not confirmed by a published source or a contract: an assumption.</source>
        <translation>%1 HT. * non confirmé par une source publiée ou un marché&#x202f;: hypothèse.</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Hypothèses</translation>
    </message>
    <message>
        <source>A figure with an asterisk (*) rests on at least one price or parameter that no published source or contract confirms yet. They are listed here, so that each can be replaced by a local figure and the scenarios computed again.</source>
        <translation>Un chiffre marqué d’un astérisque (*) repose sur au moins un prix ou un paramètre qu’aucune source publiée ni aucun marché ne confirme encore. Ils sont listés ici pour que chacun puisse être remplacé par un chiffre local et les scénarios recalculés.</translation>
    </message>
    <message>
        <source>Value and bound of each scenario</source>
        <translation>Valeur et borne de chaque scénario</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>Ce que cela signifie</translation>
    </message>
    <message>
        <source>Fingerprints</source>
        <translation>Empreintes</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
    </message>
    <message>
        <source>The same inputs, definition and program version (%1) give the same plan, to the byte, on any computer.</source>
        <translation>Les mêmes données, la même définition et la même version du programme (%1) donnent le même plan, à l’octet près, sur tout ordinateur.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>What the proof covers: the routed network, that is civil works, studies and the smallest cable on every street used, at the prices of the catalogue. No network that joins the same sites over the same streets can cost less than the bound. Larger cables, joints, site equipment and Wi-Fi are added afterwards and follow from the routes.</source>
        <translation>Ce que couvre la preuve&#x202f;: le réseau tracé, c’est-à-dire le génie civil, les études et le plus petit câble sur chaque voie utilisée, aux prix du bordereau. Aucun réseau reliant les mêmes sites par les mêmes voies ne peut coûter moins que la borne. Les câbles plus gros, les raccordements, l’équipement des sites et le Wi-Fi s’ajoutent ensuite et découlent du tracé.</translation>
    </message>
    <message>
        <source>Within a budget the value is the weight of the sites served, and the bound is the most weight that any plan within the same budget can serve.</source>
        <translation>Dans un budget, la valeur est le poids des sites desservis, et la borne le plus grand poids que peut desservir un plan de même budget.</translation>
    </message>
    <message>
        <source>Sources and licences</source>
        <translation>Sources et licences</translation>
    </message>
    <message>
        <source>Layers of the study</source>
        <translation>Couches de l’étude</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Utilisée comme</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lus</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisés</translation>
    </message>
    <message>
        <source>Imported on</source>
        <translation>Importée le</translation>
    </message>
    <message>
        <source>Sources and licences of the data</source>
        <translation>Sources et licences des données</translation>
    </message>
    <message>
        <source>not stated in the study</source>
        <translation>non indiqué dans l’étude</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>Système de coordonnées</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossaire</translation>
    </message>
    <message>
        <source>A cost that no possible network can go below. It measures how good a plan is.</source>
        <translation>Un coût sous lequel aucun réseau possible ne peut descendre. Elle mesure la qualité d’un plan.</translation>
    </message>
    <message>
        <source>Digital oasis</source>
        <translation>Oasis numérique</translation>
    </message>
    <message>
        <source>A priority site that is to have a very fast connection for its public.</source>
        <translation>Un site prioritaire appelé à disposer d’une connexion très rapide pour son public.</translation>
    </message>
    <message>
        <source>Discounted cost</source>
        <translation>Coût actualisé</translation>
    </message>
    <message>
        <source>A sum over years in which later payments count less, by the discount rate.</source>
        <translation>Une somme sur plusieurs années où les paiements tardifs comptent moins, selon le taux d’actualisation.</translation>
    </message>
    <message>
        <source>Distance between a plan and its bound, in percent of the plan.</source>
        <translation>Distance entre un plan et sa borne, en pourcentage du plan.</translation>
    </message>
    <message>
        <source>Lead-in</source>
        <translation>Adduction</translation>
    </message>
    <message>
        <source>The last metres between the street and a site.</source>
        <translation>Les derniers mètres entre la voie et un site.</translation>
    </message>
    <message>
        <source>Point of presence</source>
        <translation>Point de présence</translation>
    </message>
    <message>
        <source>A place where a network begins: an exchange or a node of a backbone.</source>
        <translation>Un lieu d’où part un réseau&#x202f;: un nœud de raccordement ou un nœud de dorsale.</translation>
    </message>
    <message>
        <source>Third place</source>
        <translation>Tiers-lieu</translation>
    </message>
    <message>
        <source>A shared place to work, learn or make things, open to the public.</source>
        <translation>Un lieu partagé pour travailler, apprendre ou fabriquer, ouvert au public.</translation>
    </message>
    <message>
        <source>Before tax</source>
        <translation>HT</translation>
    </message>
    <message>
        <source>Without value added tax, as public contracts state their prices.</source>
        <translation>Hors taxe sur la valeur ajoutée, comme les prix des marchés publics.</translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation>D’où viennent les chiffres</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’il dit</translation>
    </message>
    <message>
        <source>How it is computed</source>
        <translation>Comment il est calculé</translation>
    </message>
    <message>
        <source>municipalities</source>
        <translation>communes</translation>
    </message>
    <message>
        <source>inhabitants</source>
        <translation>habitants</translation>
    </message>
    <message>
        <source>digital oases</source>
        <translation>oasis numériques</translation>
    </message>
    <message>
        <source>of streets</source>
        <translation>de voies</translation>
    </message>
    <message>
        <source>What exists already</source>
        <translation>Ce qui existe déjà</translation>
    </message>
    <message>
        <source>In the study</source>
        <translation>Dans l’étude</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>aucun connu</translation>
    </message>
    <message>
        <source>Points of presence</source>
        <translation>Points de présence</translation>
    </message>
    <message>
        <source>Ducts</source>
        <translation>Fourreaux</translation>
    </message>
    <message>
        <source>Pole lines</source>
        <translation>Lignes d’appuis</translation>
    </message>
    <message>
        <source>Fibre in service</source>
        <translation>Fibre en service</translation>
    </message>
    <message>
        <source>Sites by kind</source>
        <translation>Sites par type</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Oases</source>
        <translation>Oasis</translation>
    </message>
    <message>
        <source>of which required</source>
        <translation>dont obligatoires</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Sites by municipality</source>
        <translation>Sites par commune</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Context and diagnosis</source>
        <translation>Contexte et diagnostic</translation>
    </message>
    <message>
        <source>The municipalities, their streets, what exists of the network, and the sites marked as digital oases.</source>
        <translation>Les communes, leurs voies, le réseau existant et les sites retenus comme oasis numériques.</translation>
    </message>
    <message>
        <source>What the oases need</source>
        <translation>Ce dont les oasis ont besoin</translation>
    </message>
    <message>
        <source>Pupils, jobs or visitors</source>
        <translation>Élèves, emplois ou visiteurs</translation>
    </message>
    <message>
        <source>Fibres wanted</source>
        <translation>Fibres souhaitées</translation>
    </message>
    <message>
        <source>Mbit/s per site</source>
        <translation>Mbit/s par site</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>* defaults of the kind of site, to be confirmed with its users, unless set by hand.</source>
        <translation>* valeurs par défaut du type de site, à confirmer avec ses usagers, sauf saisie.</translation>
    </message>
    <message>
        <source>The oases one by one</source>
        <translation>Les oasis une à une</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Mbit/s</source>
        <translation>Mbit/s</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>Needs and uses</source>
        <translation>Besoins et usages</translation>
    </message>
    <message>
        <source>A digital oasis is a place where many people need a fast and reliable connection: schools, civic buildings, activity zones, third places. The weight of a site says how much it matters beside the others.</source>
        <translation>Une oasis numérique est un lieu où beaucoup de personnes ont besoin d’une connexion rapide et fiable&#x202f;: écoles, bâtiments publics, zones d’activités, tiers-lieux. Le poids d’un site dit son importance à côté des autres.</translation>
    </message>
    <message>
        <source>Bill of “%1”</source>
        <translation>Métré de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investissement</translation>
    </message>
    <message>
        <source>Investment in all</source>
        <translation>Investissement total</translation>
    </message>
    <message>
        <source>Running cost a year</source>
        <translation>Fonctionnement par an</translation>
    </message>
    <message>
        <source>Running cost a year in all</source>
        <translation>Fonctionnement total par an</translation>
    </message>
    <message>
        <source>Amounts in %1. * price to be confirmed.</source>
        <translation>Montants en %1. * prix à confirmer.</translation>
    </message>
    <message>
        <source>Payments by year</source>
        <translation>Paiements par année</translation>
    </message>
    <message>
        <source>0 (works)</source>
        <translation>0 (travaux)</translation>
    </message>
    <message>
        <source>Discounted sum</source>
        <translation>Somme actualisée</translation>
    </message>
    <message>
        <source>%1, not discounted but for the last line. All works are paid in year 0; equipment is renewed at the end of its life.</source>
        <translation>%1, non actualisé sauf la dernière ligne. Tous les travaux sont payés l’année 0&#x202f;; les équipements sont renouvelés en fin de vie.</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Coûts</translation>
    </message>
    <message>
        <source>Every amount is a quantity read off the plan times a unit price of the catalogue “%1” (version %2), before tax.</source>
        <translation>Chaque montant est une quantité lue sur le plan multipliée par un prix unitaire du bordereau «&#x202f;%1&#x202f;» (version %2), HT.</translation>
    </message>
    <message>
        <source>Running cost a year on each municipality&apos;s ground</source>
        <translation>Fonctionnement par an sur le territoire de chaque commune</translation>
    </message>
    <message>
        <source>Investment on each municipality&apos;s ground</source>
        <translation>Investissement sur le territoire de chaque commune</translation>
    </message>
    <message>
        <source>Elsewhere or for the whole project</source>
        <translation>Ailleurs ou pour l’ensemble du projet</translation>
    </message>
    <message>
        <source>Investment per inhabitant</source>
        <translation>Investissement par habitant</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territoire</translation>
    </message>
    <message>
        <source>Cost by municipality</source>
        <translation>Coût par commune</translation>
    </message>
    <message>
        <source>What is built or run on each municipality&apos;s own ground. This is where the money is spent, not yet who pays: a stretch of cable that crosses one municipality may serve several others.</source>
        <translation>Ce qui est construit ou exploité sur le territoire de chaque commune. C’est là que l’argent est dépensé, ce n’est pas encore qui paie&#x202f;: un tronçon qui traverse une commune peut en desservir plusieurs autres.</translation>
    </message>
    <message>
        <source>All indicators</source>
        <translation>Tous les indicateurs</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicateur</translation>
    </message>
    <message>
        <source>Amounts in %1. – has no meaning in this scenario.</source>
        <translation>Montants en %1. –&#x202f;: sans objet dans ce scénario.</translation>
    </message>
    <message>
        <source>Stacked bars: investment of each scenario by kind of work.</source>
        <translation>Barres empilées&#x202f;: investissement de chaque scénario par nature de travaux.</translation>
    </message>
    <message>
        <source>Payments added up over the years, not discounted</source>
        <translation>Paiements cumulés au fil des ans, non actualisés</translation>
    </message>
    <message>
        <source>years</source>
        <translation>années</translation>
    </message>
    <message>
        <source>Lines: what each scenario has cost in all after so many years, renewals included.</source>
        <translation>Courbes&#x202f;: ce que chaque scénario a coûté en tout après tant d’années, renouvellements compris.</translation>
    </message>
    <message>
        <source>What changes from “%1”</source>
        <translation>Ce qui change par rapport à «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Sites served in addition</source>
        <translation>Sites desservis en plus</translation>
    </message>
    <message>
        <source>Sites no longer served or planned for</source>
        <translation>Sites qui ne sont plus desservis ou prévus</translation>
    </message>
    <message>
        <source>Network added</source>
        <translation>Réseau ajouté</translation>
    </message>
    <message>
        <source>Yearly running cost</source>
        <translation>Fonctionnement annuel</translation>
    </message>
    <message>
        <source>The scenarios compared</source>
        <translation>Les scénarios comparés</translation>
    </message>
    <message>
        <source>of the selected sites served</source>
        <translation>des sites retenus desservis</translation>
    </message>
    <message>
        <source>of investment</source>
        <translation>d’investissement</translation>
    </message>
    <message>
        <source>of running cost a year</source>
        <translation>de fonctionnement par an</translation>
    </message>
    <message>
        <source>of network</source>
        <translation>de réseau</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Civic buildings</source>
        <translation>Bâtiments publics</translation>
    </message>
    <message>
        <source>in municipalities of at least %1 inhabitants</source>
        <translation>dans les communes d’au moins %1 habitants</translation>
    </message>
    <message>
        <source>Activity zones</source>
        <translation>Zones d’activités</translation>
    </message>
    <message>
        <source>of at least %1 ha</source>
        <translation>d’au moins %1 ha</translation>
    </message>
    <message>
        <source>Ducts reused</source>
        <translation>Fourreaux réutilisés</translation>
    </message>
    <message>
        <source>Poles reused</source>
        <translation>Appuis réutilisés</translation>
    </message>
    <message>
        <source>Fibre in service reused</source>
        <translation>Fibre en service réutilisée</translation>
    </message>
    <message>
        <source>%1 of the works</source>
        <translation>%1 des travaux</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>Taux d’actualisation</translation>
    </message>
    <message>
        <source>%1 over %2 years</source>
        <translation>%1 sur %2 ans</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>How the network is built</source>
        <translation>Comment le réseau est posé</translation>
    </message>
    <message>
        <source>Way of building</source>
        <translation>Mode de pose</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>No reason is recorded.</source>
        <translation>Aucun motif n’est enregistré.</translation>
    </message>
    <message>
        <source>Sites not served, and why</source>
        <translation>Sites non desservis, et pourquoi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>To keep in mind</source>
        <translation>À garder à l’esprit</translation>
    </message>
    <message>
        <source>Scenario “%1”</source>
        <translation>Scénario «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>The network of the scenario, its sites and their service.</source>
        <translation>Le réseau du scénario, ses sites et leur desserte.</translation>
    </message>
    <message>
        <source>Proof: the routed network is %1.</source>
        <translation>Preuve&#x202f;: réseau tracé, %1.</translation>
    </message>
    <message>
        <source>Every site that the scenario selects is served.</source>
        <translation>Chaque site retenu par le scénario est desservi.</translation>
    </message>
    <message>
        <source>all kinds of sites</source>
        <translation>tous les types de sites</translation>
    </message>
    <message>
        <source>Cheapest network that connects all selected sites (%1).</source>
        <translation>Le réseau le moins cher qui raccorde tous les sites retenus (%1).</translation>
    </message>
    <message>
        <source>Fibre or another technology for each selected site, whichever is cheaper for the whole (%1).</source>
        <translation>La fibre ou une autre technologie pour chaque site retenu, selon le moins cher pour l’ensemble (%1).</translation>
    </message>
    <message>
        <source>Most important sites that a limited budget can connect (%1).</source>
        <translation>Les sites les plus importants qu’un budget limité peut raccorder (%1).</translation>
    </message>
    <message>
        <source>No network of its own: a service leased from an operator at each site (%1).</source>
        <translation>Pas de réseau propre&#x202f;: un service loué à un opérateur dans chaque site (%1).</translation>
    </message>
    <message>
        <source>Budget: %1 of investment.</source>
        <translation>Budget&#x202f;: %1 d’investissement.</translation>
    </message>
    <message>
        <source>Works shared with others: %1 of the digging is paid for.</source>
        <translation>Travaux partagés&#x202f;: %1 de la tranchée est payée.</translation>
    </message>
    <message>
        <source>With public Wi-Fi, also in each village core.</source>
        <translation>Avec Wi-Fi public, y compris au centre de chaque village.</translation>
    </message>
    <message>
        <source>With public Wi-Fi.</source>
        <translation>Avec Wi-Fi public.</translation>
    </message>
    <message>
        <source>The scenarios at a glance</source>
        <translation>Les scénarios en un coup d’œil</translation>
    </message>
    <message>
        <source>Amounts in %1. * rests on at least one figure that is still to be confirmed: see the assumptions.</source>
        <translation>Montants en %1. * repose sur au moins un chiffre encore à confirmer&#x202f;: voir les hypothèses.</translation>
    </message>
    <message>
        <source>Summary note</source>
        <translation>Note de synthèse</translation>
    </message>
    <message>
        <source>The territory counts %1 municipalities and %2 inhabitants; %3 priority sites are marked as digital oases. This report compares the scenarios below on the same sites, streets and prices. It proposes none: the choice belongs to the council.</source>
        <translation>Le territoire compte %1 communes et %2 habitants&#x202f;; %3 sites prioritaires sont retenus comme oasis numériques. Ce rapport compare les scénarios ci-dessous sur les mêmes sites, voies et prix. Il n’en propose aucun&#x202f;: le choix appartient au conseil.</translation>
    </message>
    <message>
        <source>How sure are these figures? Each network comes with a proof: the routed network is at most the stated gap more expensive than the cheapest that can exist with these streets and prices. What remains uncertain are the prices themselves, listed under the assumptions.</source>
        <translation>Que valent ces chiffres&#x202f;? Chaque réseau est accompagné d’une preuve&#x202f;: le réseau tracé dépasse au plus de l’écart indiqué le moins cher qui puisse exister avec ces voies et ces prix. Restent incertains les prix eux-mêmes, listés dans les hypothèses.</translation>
    </message>
    <message>
        <source>Cheapest network that serves a given share of the weight of the selected sites (%1).</source>
        <translation>Le réseau le moins cher qui dessert une part donnée du poids des sites retenus (%1).</translation>
    </message>
    <message>
        <source>Cheapest network that connects all selected sites, those of the first rank by two separate ways (%1).</source>
        <translation>Le réseau le moins cher qui relie tous les sites retenus, ceux de premier rang par deux cheminements séparés (%1).</translation>
    </message>
    <message>
        <source>Cheapest trenches and cables together that connect all selected sites (%1).</source>
        <translation>Les tranchées et les câbles les moins chers ensemble qui relient tous les sites retenus (%1).</translation>
    </message>
    <message>
        <source>Street cabinets and their areas for the homes and businesses of the territory, and the selected sites (%1).</source>
        <translation>Les armoires de rue et leurs zones pour les logements et les entreprises du territoire, et les sites retenus (%1).</translation>
    </message>
    <message>
        <source>Length of cable to a site</source>
        <translation>Longueur de câble jusqu’à un site</translation>
    </message>
    <message>
        <source>Way from the point of presence to the site, with the slack of the cable.</source>
        <translation>Chemin du point de présence au site, avec la surlongueur du câble.</translation>
    </message>
    <message>
        <source>Σ lengthM of edges on the way × (1 + cables.slack)</source>
        <translation>Σ longueurs des tronçons du chemin × (1 + surlongueur)</translation>
    </message>
    <message>
        <source>Loss of a fibre</source>
        <translation>Perte d’une fibre</translation>
    </message>
    <message>
        <source>Light lost between point of presence and site at the wavelength of the equipment, margin included.</source>
        <translation>Lumière perdue entre le point de présence et le site à la longueur d’onde de l’équipement, marge comprise.</translation>
    </message>
    <message>
        <source>cable length × loss per km + splices × loss + connectors × loss + filters + margin</source>
        <translation>longueur de câble × perte au km + soudures × perte + connecteurs × perte + filtres + marge</translation>
    </message>
    <message>
        <source>Splices on the way to a site</source>
        <translation>Soudures sur le chemin d’un site</translation>
    </message>
    <message>
        <source>In the closures passed, one per drum of cable, and at both ends.</source>
        <translation>Dans les boîtes traversées, une par touret de câble, et aux deux bouts.</translation>
    </message>
    <message>
        <source>closures on the way + whole drums in the cable length + optics.endSplices</source>
        <translation>boîtes sur le chemin + tourets entiers dans la longueur de câble + soudures aux deux bouts</translation>
    </message>
    <message>
        <source>cabinets</source>
        <translation>armoires</translation>
    </message>
    <message>
        <source>Σ premises behind no cabinet</source>
        <translation>Σ locaux sans armoire</translation>
    </message>
    <message>
        <source>100 × cab.premises / (cab.premises + cab.unserved)</source>
        <translation>100 × cab.premises / (cab.premises + cab.unserved)</translation>
    </message>
    <message>
        <source>cabinets with fewer premises than cabinets.minPremises</source>
        <translation>armoires avec moins de locaux que cabinets.minPremises</translation>
    </message>
    <message>
        <source>Σ branching points of the cabinets</source>
        <translation>Σ points de branchement des armoires</translation>
    </message>
    <message>
        <source>cost.invest / cab.premises</source>
        <translation>cost.invest / cab.premises</translation>
    </message>
    <message>
        <source>Loss of a pair of connectors</source>
        <translation>Perte d’une paire de connecteurs</translation>
    </message>
    <message>
        <source>Cable between two splices</source>
        <translation>Câble entre deux soudures</translation>
    </message>
    <message>
        <source>Loss of fibre per km at 1310, 1490 and 1550 nm</source>
        <translation>Perte de la fibre au km à 1310, 1490 et 1550 nm</translation>
    </message>
    <message>
        <source>Loss that 1G BX10, 10G LR, ER and ZR bridge</source>
        <translation>Perte que supportent 1G BX10, 10G LR, ER et ZR</translation>
    </message>
    <message>
        <source>Margin for ageing and repair of fibres</source>
        <translation>Marge de vieillissement et de réparation des fibres</translation>
    </message>
    <message>
        <source>Loss of the splitter</source>
        <translation>Perte du coupleur</translation>
    </message>
    <message>
        <source>Where trench and cables are planned together, the value holds the cables that the fibres need on every street, leased pairs, closures and splices as well, to the cent as in the bill; the bound is one of all that.</source>
        <translation>Là où tranchées et câbles sont décidés ensemble, la valeur comprend les câbles que demandent les fibres sur chaque voie, ainsi que paires louées, boîtes et soudures, au centime près comme au métré&#x202f;; la borne porte sur tout cela.</translation>
    </message>
    <message>
        <source>How to check: “oasis verify” with the study&apos;s file reads the inputs again and recomputes every length, price and sum without using the planner&apos;s own solver. Anyone who holds the file can do so. “oasis run --certificate” writes the cuts behind a bound into a file, and “oasis verify --certificate” follows them one by one.</source>
        <translation>Comment vérifier&#x202f;: «&#x202f;oasis verify&#x202f;» avec le fichier de l’étude relit les entrées et recalcule chaque longueur, prix et somme sans utiliser le solveur du planificateur. Quiconque possède le fichier peut le faire. «&#x202f;oasis run --certificate&#x202f;» écrit dans un fichier les coupes qui prouvent une borne, et «&#x202f;oasis verify --certificate&#x202f;» les suit une à une.</translation>
    </message>
    <message>
        <source>none: %1 too much</source>
        <translation>aucun&#x202f;: %1 de trop</translation>
    </message>
    <message>
        <source>Fibres of “%1”</source>
        <translation>Fibres de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>Câble</translation>
    </message>
    <message>
        <source>Splices</source>
        <translation>Soudures</translation>
    </message>
    <message>
        <source>Loss to the site</source>
        <translation>Perte vers le site</translation>
    </message>
    <message>
        <source>Loss from the site</source>
        <translation>Perte depuis le site</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Équipement</translation>
    </message>
    <message numerus="yes">
        <source>%n further site(s) lose less light.</source>
        <translation>
            <numerusform>%n autre site perd moins de lumière.</numerusform>
            <numerusform>%n autres sites perdent moins de lumière.</numerusform>
        </translation>
    </message>
    <message>
        <source>Optical budgets</source>
        <translation>Bilans optiques</translation>
    </message>
    <message>
        <source>Every site gets a fibre of its own from the point of presence. Its loss is checked in both directions, at the wavelengths of the equipment, with a margin for ageing and repair; the first class of equipment that bridges it and gives the rate that the site wants is named. The figures are assumptions, see “Parameters to be confirmed”.</source>
        <translation>Chaque site reçoit sa propre fibre depuis le point de présence. Sa perte est vérifiée dans les deux sens, aux longueurs d’onde de l’équipement, avec une marge de vieillissement et de réparation&#x202f;; la première classe d’équipement qui la supporte et donne le débit voulu par le site est nommée. Les chiffres sont des hypothèses, voir «&#x202f;Paramètres à confirmer&#x202f;».</translation>
    </message>
    <message>
        <source>At least %1 of the weight of the selected sites is served.</source>
        <translation>Au moins %1 du poids des sites retenus est desservi.</translation>
    </message>
    <message>
        <source>From the centre of a population cell to a street at most</source>
        <translation>Du centre d’un carreau de population à une rue au plus</translation>
    </message>
    <message>
        <source>Jobs of an activity zone for each business</source>
        <translation>Emplois d’une zone d’activité par entreprise</translation>
    </message>
    <message>
        <source>Jobs per hectare of zones whose jobs are unknown</source>
        <translation>Emplois par hectare des zones aux emplois inconnus</translation>
    </message>
    <message>
        <source>From cabinet to premises at most</source>
        <translation>De l’armoire au local au plus</translation>
    </message>
    <message>
        <source>From branching point to premises at most</source>
        <translation>Du point de branchement au local au plus</translation>
    </message>
    <message>
        <source>Premises that a cabinet holds</source>
        <translation>Locaux qu’une armoire porte</translation>
    </message>
    <message>
        <source>Cable from point of presence to premises at most</source>
        <translation>Câble du point de présence au local au plus</translation>
    </message>
    <message>
        <source>Operators with splitters of their own</source>
        <translation>Opérateurs ayant leurs propres coupleurs</translation>
    </message>
    <message>
        <source>Equipment of the premises</source>
        <translation>Équipement des locaux</translation>
    </message>
    <message>
        <source>Inhabitants per home</source>
        <translation>Habitants par logement</translation>
    </message>
    <message>
        <source>Premises of a branching point</source>
        <translation>Locaux d’un point de branchement</translation>
    </message>
    <message>
        <source>Reserve fibres of a feeder</source>
        <translation>Fibres de réserve d’un transport</translation>
    </message>
    <message>
        <source>Largest splitter</source>
        <translation>Plus grand coupleur</translation>
    </message>
    <message>
        <source>Share of the premises with a lit line</source>
        <translation>Part des locaux dont la ligne est allumée</translation>
    </message>
    <message>
        <source>Capacity of cabinets</source>
        <translation>Capacité des armoires</translation>
    </message>
    <message>
        <source>Premises that a cabinet can hold.</source>
        <translation>Locaux qu’une armoire peut porter.</translation>
    </message>
    <message>
        <source>cabinets.maxPremises</source>
        <translation>cabinets.maxPremises</translation>
    </message>
    <message>
        <source>Longest way from a cabinet</source>
        <translation>Plus long trajet depuis une armoire</translation>
    </message>
    <message>
        <source>From the cabinet to the farthest of its premises, along the network.</source>
        <translation>De l’armoire à son local le plus éloigné, le long du réseau.</translation>
    </message>
    <message>
        <source>Σ lengthM of edges on the way</source>
        <translation>Σ lengthM des tronçons du chemin</translation>
    </message>
    <message>
        <source>Fill of cabinets</source>
        <translation>Remplissage des armoires</translation>
    </message>
    <message>
        <source>Premises by capacity.</source>
        <translation>Locaux rapportés à la capacité.</translation>
    </message>
    <message>
        <source>100 × premises / capacity</source>
        <translation>100 × locaux / capacité</translation>
    </message>
    <message>
        <source>Light to spare</source>
        <translation>Marge optique</translation>
    </message>
    <message>
        <source>What the equipment bridges beyond the loss of the longest way from point of presence to premises, in the worse direction.</source>
        <translation>Ce que l’équipement supporte au-delà de l’affaiblissement du plus long trajet du point de présence aux locaux, dans le sens le moins favorable.</translation>
    </message>
    <message>
        <source>limit of the equipment − (cable length × loss per km + splices × loss + connectors × loss + splitter + filters + margin)</source>
        <translation>limite de l’équipement − (longueur de câble × perte par km + soudures × perte + connecteurs × perte + coupleur + filtres + marge)</translation>
    </message>
    <message>
        <source>Premises</source>
        <translation>Locaux</translation>
    </message>
    <message>
        <source>Homes of population cells and businesses of activity zones.</source>
        <translation>Logements des carreaux de population et entreprises des zones d’activité.</translation>
    </message>
    <message>
        <source>people / cabinets.personsPerHome + jobs / cabinets.jobsPerBusiness</source>
        <translation>habitants / cabinets.personsPerHome + emplois / cabinets.jobsPerBusiness</translation>
    </message>
    <message>
        <source>Price of cabinets</source>
        <translation>Prix des armoires</translation>
    </message>
    <message>
        <source>Cabinet, patching, splitters, splices and branching points.</source>
        <translation>Armoire, brassage, coupleurs, soudures et points de branchement.</translation>
    </message>
    <message>
        <source>Σ bill amounts of the cabinet that are not yearly</source>
        <translation>Σ montants non annuels du devis de l’armoire</translation>
    </message>
    <message>
        <source>Splitters of cabinets</source>
        <translation>Coupleurs des armoires</translation>
    </message>
    <message>
        <source>The largest splitter whose light reaches all premises, as many as the lines need.</source>
        <translation>Le plus grand coupleur dont la lumière atteint tous les locaux, en nombre suffisant pour les lignes.</translation>
    </message>
    <message>
        <source>cabinets.operators × ⌈premises × cabinets.takeUp / cabinets.operators / ratio⌉</source>
        <translation>cabinets.operators × ⌈locaux × cabinets.takeUp / cabinets.operators / rapport⌉</translation>
    </message>
    <message>
        <source>Length of the first way</source>
        <translation>Longueur du premier chemin</translation>
    </message>
    <message>
        <source>From the site to its point of presence along the network, on the ground.</source>
        <translation>Du site à son point de présence le long du réseau, sur le terrain.</translation>
    </message>
    <message>
        <source>Length of the second way</source>
        <translation>Longueur du second chemin</translation>
    </message>
    <message>
        <source>From the site to the point of presence where its second way ends, on the ground.</source>
        <translation>Du site au point de présence où finit son second chemin, sur le terrain.</translation>
    </message>
    <message>
        <source>served sites of the first rank (protection)</source>
        <translation>sites desservis de premier rang (protection)</translation>
    </message>
    <message>
        <source>of these, sites without a second way</source>
        <translation>parmi eux, sites sans second chemin</translation>
    </message>
    <message>
        <source>100 × sites with two ways / resil.asked</source>
        <translation>100 × sites à deux chemins / resil.asked</translation>
    </message>
    <message>
        <source>most sites that lose their fibre when one street is cut</source>
        <translation>nombre maximal de sites privés de fibre par la coupure d’une voie</translation>
    </message>
    <message>
        <source>Σ premises behind a cabinet; homes = people of the population cells / cabinets.personsPerHome; businesses = jobs of the activity zones / cabinets.jobsPerBusiness</source>
        <translation>Σ locaux derrière une armoire&#x202f;; logements = habitants des carreaux de population / cabinets.personsPerHome&#x202f;; entreprises = emplois des zones d’activité / cabinets.jobsPerBusiness</translation>
    </message>
    <message>
        <source>Σ premises of activity zones behind a cabinet = jobs / cabinets.jobsPerBusiness</source>
        <translation>Σ locaux des zones d’activité derrière une armoire = emplois / cabinets.jobsPerBusiness</translation>
    </message>
    <message>
        <source>Distance between chambers of a new trench</source>
        <translation>Distance entre chambres d’une tranchée neuve</translation>
    </message>
    <message>
        <source>Streets chosen by hand</source>
        <translation>Rues choisies à la main</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Voie</translation>
    </message>
    <message>
        <source>to be used</source>
        <translation>imposée</translation>
    </message>
    <message>
        <source>barred</source>
        <translation>interdite</translation>
    </message>
    <message>
        <source>The planner&apos;s own choice, not the solver&apos;s: values and bounds are those of plans that follow it.</source>
        <translation>Un choix du planificateur, non du calcul&#x202f;: valeurs et bornes sont celles des plans qui le suivent.</translation>
    </message>
    <message>
        <source>street cabinets</source>
        <translation>armoires de rue</translation>
    </message>
    <message>
        <source>premises behind them</source>
        <translation>locaux desservis</translation>
    </message>
    <message>
        <source>of all premises</source>
        <translation>de tous les locaux</translation>
    </message>
    <message>
        <source>of investment per premises</source>
        <translation>d’investissement par local</translation>
    </message>
    <message>
        <source>Trenches, cabinets, splitters and fibre as planned</source>
        <translation>Tranchées, armoires, coupleurs et fibre du plan</translation>
    </message>
    <message>
        <source>No plan for these premises costs less than</source>
        <translation>Aucun plan pour ces locaux ne coûte moins de</translation>
    </message>
    <message>
        <source>Proved gap at most</source>
        <translation>Écart prouvé au plus</translation>
    </message>
    <message>
        <source>The cabinets, numbered as on the map</source>
        <translation>Les armoires, numérotées comme sur la carte</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacité</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Remplissage</translation>
    </message>
    <message>
        <source>Splitters</source>
        <translation>Coupleurs</translation>
    </message>
    <message>
        <source>Longest way</source>
        <translation>Plus long trajet</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Price: cabinet, patching, splitters, splices and branching points; trenches and cables are in the network&apos;s price. * rests on assumptions, to be confirmed.</source>
        <translation>Prix&#x202f;: armoire, brassage, coupleurs, soudures et points de branchement&#x202f;; tranchées et câbles sont dans le prix du réseau. * repose sur des hypothèses à confirmer.</translation>
    </message>
    <message>
        <source>Fewer than %1 premises, exceptions to be justified (ARCEP decision 2010-1312): cabinets %2.</source>
        <translation>Moins de %1 locaux, exceptions à justifier (décision ARCEP 2010-1312)&#x202f;: armoires %2.</translation>
    </message>
    <message>
        <source>Premises behind no cabinet</source>
        <translation>Locaux sans armoire</translation>
    </message>
    <message>
        <source>Premises behind a cabinet at least</source>
        <translation>Locaux derrière une armoire au moins</translation>
    </message>
    <message>
        <source>Premises are the homes of the population cells and the businesses of the activity zones, both estimated. Feeder and distribution share the trenches; the map of the scenario shows each cabinet and its area.</source>
        <translation>Les locaux sont les logements des carreaux de population et les entreprises des zones d’activité, les uns et les autres estimés. Transport et distribution partagent les tranchées&#x202f;; la carte du scénario montre chaque armoire et sa zone.</translation>
    </message>
    <message>
        <source>Behind the cabinets of this plan are homes only: the study has no activity zone there, or its rules leave businesses out.</source>
        <translation>Derrière les armoires de ce plan, il n’y a que des logements&#x202f;: l’étude n’y a pas de zone d’activité, ou ses règles ne comptent pas les entreprises.</translation>
    </message>
    <message>
        <source>Cabinets of “%1”</source>
        <translation>Armoires de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Rules of the cabinets</source>
        <translation>Règles des armoires</translation>
    </message>
    <message>
        <source>The amounts leave out load studies of poles, the operator&apos;s equipment at the exchange, backhaul and internet transit. A leased service includes the last two: compare it with a network of one&apos;s own with that in mind.</source>
        <translation>Les montants ne comprennent ni les études de charge des appuis, ni les équipements de l’opérateur au nœud de raccordement, ni la collecte, ni le transit internet. Un service loué comprend ces deux derniers&#x202f;: en tenir compte en le comparant à un réseau en propre.</translation>
    </message>
    <message>
        <source>% of the weight of the selected sites</source>
        <translation>% du poids des sites retenus</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Proved: no plan serves more</source>
        <translation>Prouvé&#x202f;: aucun plan ne dessert davantage</translation>
    </message>
    <message>
        <source>Rising steps: the share of the weight that plans serve for more and more money. The line above: what no plan for the same money can exceed.</source>
        <translation>Marches montantes&#x202f;: la part du poids que les plans desservent pour de plus en plus d’argent. La ligne au-dessus&#x202f;: ce qu’aucun plan pour le même montant ne peut dépasser.</translation>
    </message>
    <message>
        <source>Plans on the curve</source>
        <translation>Plans de la courbe</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Weight served</source>
        <translation>Poids desservi</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>“At most”: no plan for the same money serves more of the weight; the gap is what is missing to that, in percent of it. The last column names scenarios made from a plan.</source>
        <translation>«&#x202f;Au plus&#x202f;»&#x202f;: aucun plan pour le même montant ne dessert davantage de poids&#x202f;; l’écart est ce qui manque pour l’atteindre, en pour cent. La dernière colonne nomme les scénarios tirés d’un plan.</translation>
    </message>
    <message>
        <source>Cost and coverage</source>
        <translation>Coût et couverture</translation>
    </message>
    <message>
        <source>What each further euro serves: plans for rising amounts, for the sites and rules of a scenario. Each point is a plan with its bill and its proof.</source>
        <translation>Ce que dessert chaque euro de plus&#x202f;: des plans pour des montants croissants, pour les sites et les règles d’un scénario. Chaque point est un plan avec son devis et sa preuve.</translation>
    </message>
    <message>
        <source>The study has changed since this curve was computed: its figures are those of the study as it was.</source>
        <translation>L’étude a changé depuis le calcul de cette courbe&#x202f;: ses chiffres sont ceux de l’étude d’alors.</translation>
    </message>
    <message>
        <source>no street, no junction</source>
        <translation>aucune voie, aucun carrefour</translation>
    </message>
    <message>
        <source>no street</source>
        <translation>aucune voie</translation>
    </message>
    <message>
        <source>blocked: %1</source>
        <translation>bloqué&#x202f;: %1</translation>
    </message>
    <message>
        <source>Two ways to the sites of the first rank</source>
        <translation>Deux chemins vers les sites de premier rang</translation>
    </message>
    <message>
        <source>First way</source>
        <translation>Premier chemin</translation>
    </message>
    <message>
        <source>Second way</source>
        <translation>Second chemin</translation>
    </message>
    <message>
        <source>What both ways share</source>
        <translation>Ce que partagent les deux chemins</translation>
    </message>
    <message>
        <source>Lead-ins of sites and points of presence may be shared. A blocked site has one way: the study knows none round the place named.</source>
        <translation>Les adductions des sites et des points de présence peuvent être communes. Un site bloqué a un seul chemin&#x202f;: l’étude n’en connaît aucun qui évite le lieu nommé.</translation>
    </message>
    <message>
        <source>Figures of a radio link</source>
        <translation>Chiffres d’une liaison radio</translation>
    </message>
    <message>
        <source>Profile over the relief, clearance and budget of the link.</source>
        <translation>Profil au-dessus du relief, dégagement et bilan de la liaison.</translation>
    </message>
    <message>
        <source>ITU-R P.525, P.530, P.676 and P.838 with the figures of the scenario</source>
        <translation>UIT-R P.525, P.530, P.676 et P.838 avec les chiffres du scénario</translation>
    </message>
    <message>
        <source>sites served by a radio link of the plan</source>
        <translation>sites desservis par une liaison radio du plan</translation>
    </message>
    <message>
        <source>Σ lengthM of radio links</source>
        <translation>Σ lengthM des liaisons radio</translation>
    </message>
    <message>
        <source>Refractivity statistic of multipath (dN75)</source>
        <translation>Statistique de réfractivité des trajets multiples (dN75)</translation>
    </message>
    <message>
        <source>Powers, antennas and thresholds of radio equipment</source>
        <translation>Puissances, antennes et seuils des équipements radio</translation>
    </message>
    <message>
        <source>Geoclimatic factor of multipath (lg K)</source>
        <translation>Facteur géoclimatique des trajets multiples (lg K)</translation>
    </message>
    <message>
        <source>Trees and roofs under radio links</source>
        <translation>Arbres et toits sous les liaisons radio</translation>
    </message>
    <message>
        <source>Rain exceeded 0.01 % of the year</source>
        <translation>Pluie dépassée 0,01 % de l’année</translation>
    </message>
    <message>
        <source>Radio links of “%1”</source>
        <translation>Liaisons radio de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilité</translation>
    </message>
    <message>
        <source>Antennas</source>
        <translation>Antennes</translation>
    </message>
    <message>
        <source>Radio links</source>
        <translation>Liaisons radio</translation>
    </message>
    <message>
        <source>Radio links are weighed against fibre.</source>
        <translation>Les liaisons radio sont mises en balance avec la fibre.</translation>
    </message>
    <message>
        <source>Streets that “%1” leaves out most narrowly</source>
        <translation>Voies que «&#x202f;%1&#x202f;» écarte de peu</translation>
    </message>
    <message>
        <source>Cheaper by more than</source>
        <translation>Moins chère de plus de</translation>
    </message>
    <message>
        <source>Why not this street</source>
        <translation>Pourquoi pas cette voie</translation>
    </message>
    <message>
        <source>Streets that a plan does not use. It is proved that no better plan puts one of them to use unless it becomes cheaper by more than the amount given; it may take a larger fall. The streets nearest to being used come first.</source>
        <translation>Voies qu’un plan n’emprunte pas. Il est prouvé qu’aucun meilleur plan n’en emprunte une à moins qu’elle ne devienne moins chère de plus que le montant indiqué&#x202f;; il peut falloir une baisse plus forte. Les plus proches d’être empruntées viennent en premier.</translation>
    </message>
    <message>
        <source>Wi-Fi access points</source>
        <translation>Points d’accès Wi-Fi</translation>
    </message>
    <message>
        <source>Quality of Wi-Fi service</source>
        <translation>Qualité du service Wi-Fi</translation>
    </message>
    <message>
        <source>Of the places that an access point serves best, with the interference of all others on its channel.</source>
        <translation>Pour les lieux qu’un point d’accès dessert le mieux, avec les interférences de tous les autres sur son canal.</translation>
    </message>
    <message>
        <source>10 log (signal / (noise + Σ shared power of the others)), rate by 802.11 scheme × share for data</source>
        <translation>10 log (signal / (bruit + Σ puissance partagée des autres)), débit du schéma 802.11 × part utile</translation>
    </message>
    <message>
        <source>Finding against a rule</source>
        <translation>Constat au regard d’une règle</translation>
    </message>
    <message>
        <source>The worst figure of the access points in the rule&apos;s unit.</source>
        <translation>Le chiffre le plus défavorable des points d’accès, dans l’unité de la règle.</translation>
    </message>
    <message>
        <source>compared with the value of the programme&apos;s table</source>
        <translation>comparé à la valeur du tableau du programme</translation>
    </message>
    <message>
        <source>Reached by Wi-Fi</source>
        <translation>Atteint par le Wi-Fi</translation>
    </message>
    <message>
        <source>What lies where the received level reaches the threshold, each counted once.</source>
        <translation>Ce qui se trouve là où le niveau reçu atteint le seuil, compté une seule fois.</translation>
    </message>
    <message>
        <source>power + antenna gain − loss of the path − margin ≥ threshold</source>
        <translation>puissance + gain d’antenne − affaiblissement du trajet − marge ≥ seuil</translation>
    </message>
    <message>
        <source>permitted</source>
        <translation>autorisé</translation>
    </message>
    <message>
        <source>NOT permitted</source>
        <translation>NON autorisé</translation>
    </message>
    <message>
        <source>The access points</source>
        <translation>Les points d’accès</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>Point d’accès</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Bande</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>EIRP</source>
        <translation>PIRE</translation>
    </message>
    <message>
        <source>National limit</source>
        <translation>Limite nationale</translation>
    </message>
    <message>
        <source>Quality of service</source>
        <translation>Qualité du service</translation>
    </message>
    <message>
        <source>Area, km²</source>
        <translation>Surface, km²</translation>
    </message>
    <message>
        <source>SINR, dB</source>
        <translation>SINR, dB</translation>
    </message>
    <message>
        <source>Interfered</source>
        <translation>Brouillé</translation>
    </message>
    <message>
        <source>Reached at %1 or more</source>
        <translation>Atteint à %1 ou plus</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Ménages</translation>
    </message>
    <message>
        <source>Streets, km</source>
        <translation>Rues, km</translation>
    </message>
    <message>
        <source>none beside the relief, which holds trees and buildings</source>
        <translation>aucun en plus du relief, qui contient arbres et bâtiments</translation>
    </message>
    <message>
        <source>none, an optimistic answer in towns</source>
        <translation>aucun, réponse optimiste en ville</translation>
    </message>
    <message>
        <source>street-level model %1, beyond a model’s range %2, ground not known %3</source>
        <translation>modèle de rue %1, hors du domaine d’un modèle %2, sol inconnu %3</translation>
    </message>
    <message>
        <source>Propagation model</source>
        <translation>Modèle de propagation</translation>
    </message>
    <message>
        <source>Reached in</source>
        <translation>Atteint pendant</translation>
    </message>
    <message>
        <source>%1 of the time at %2 of the places</source>
        <translation>%1 du temps en %2 des lieux</translation>
    </message>
    <message>
        <source>Margin for body and fading</source>
        <translation>Marge pour le corps et les évanouissements</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Récepteur</translation>
    </message>
    <message>
        <source>a phone %1 above the ground</source>
        <translation>un téléphone à %1 du sol</translation>
    </message>
    <message>
        <source>Trees and buildings</source>
        <translation>Arbres et bâtiments</translation>
    </message>
    <message>
        <source>Relief and pixels</source>
        <translation>Relief et pixels</translation>
    </message>
    <message>
        <source>cells of %1, pixels of %2</source>
        <translation>cellules de %1, pixels de %2</translation>
    </message>
    <message>
        <source>Of the pixels</source>
        <translation>Part des pixels</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>every access point sends all the time</source>
        <translation>chaque point d’accès émet en permanence</translation>
    </message>
    <message>
        <source>Rules of %1, reviewed %2</source>
        <translation>Règles de %1, revues le %2</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Worst found</source>
        <translation>Pire constaté</translation>
    </message>
    <message>
        <source>What the prediction rests on</source>
        <translation>Sur quoi repose la prévision</translation>
    </message>
    <message>
        <source>Where access points are planned and whom they reach. A prediction is no measurement: a walk with a phone comes before any acceptance.</source>
        <translation>Où des points d’accès sont prévus et qui ils atteignent. Une prévision n’est pas une mesure&#x202f;: un relevé à pied avec un téléphone précède toute réception.</translation>
    </message>
    <message>
        <source>No coverage was computed: %1</source>
        <translation>Aucune couverture n’a été calculée&#x202f;: %1</translation>
    </message>
    <message>
        <source>EIRP: power radiated in the strongest direction, in decibels over 1 mW (dBm). National limits: table of %1 for %2; access points are taken to lower their power and to give way to radars where a band asks for it.</source>
        <translation>PIRE&#x202f;: puissance rayonnée dans la direction la plus forte, en décibels au-dessus de 1 mW (dBm). Limites nationales&#x202f;: tableau du %1 pour %2&#x202f;; les points d’accès sont supposés baisser leur puissance et céder la place aux radars là où une bande le demande.</translation>
    </message>
    <message>
        <source>%1; they count twice if the relief holds them already</source>
        <translation>%1&#x202f;; comptés deux fois si le relief les comprend déjà</translation>
    </message>
    <message>
        <source>the bare ground</source>
        <translation>du sol nu</translation>
    </message>
    <message>
        <source>the ground with trees and buildings</source>
        <translation>du sol avec arbres et bâtiments</translation>
    </message>
    <message>
        <source>nobody told, taken as the bare ground</source>
        <translation>nature non précisée, pris pour le sol nu</translation>
    </message>
    <message>
        <source>Heights are of</source>
        <translation>Les altitudes sont celles</translation>
    </message>
    <message>
        <source>Where each serves better than the others. SINR: half of these places have more signal over noise and interference, whose median is taken; the margin is off the wanted signal only. Interfered: interference takes 3 dB or more there. Mbit/s: mean of one user alone.</source>
        <translation>Là où chacun dessert mieux que les autres. SINR&#x202f;: la moitié de ces lieux a davantage de signal sur bruit et brouillage, pris à sa médiane&#x202f;; la marge est ôtée du seul signal utile. Brouillé&#x202f;: le brouillage y retire 3 dB ou plus. Mbit/s&#x202f;: moyenne d’un seul utilisateur.</translation>
    </message>
    <message>
        <source>of which beyond the model’s range, extrapolated</source>
        <translation>dont hors du domaine du modèle, extrapolé</translation>
    </message>
    <message>
        <source>Reached: the weaker of downlink and uplink reaches the level. Each place once, however many access points reach it; households of %1 people. The total also counts what lies in no municipality.</source>
        <translation>Atteint&#x202f;: la plus faible des voies descendante et montante atteint le niveau. Chaque lieu une fois, quel que soit le nombre de points d’accès qui l’atteignent&#x202f;; ménages de %1 personnes. Le total compte aussi ce qui n’est dans aucune commune.</translation>
    </message>
    <message>
        <source>%1, read in metres</source>
        <translation>%1, lues en mètres</translation>
    </message>
    <message>
        <source>%1, read in feet</source>
        <translation>%1, lues en pieds</translation>
    </message>
    <message>
        <source>%1, in a unit that was not stated, taken as metres</source>
        <translation>%1, d’unité non indiquée, prises pour des mètres</translation>
    </message>
    <message>
        <source>Devices outdoors: %1, indoors: %2; radios within 5 m of each other are one device, and a least number is asked of each municipality that has one. Running cost over the years of the programme: %3, an assumption. * to be confirmed.</source>
        <translation>Appareils en extérieur&#x202f;: %1, en intérieur&#x202f;: %2&#x202f;; des radios à moins de 5 m l’une de l’autre sont un seul appareil, et un nombre minimal est demandé à chaque commune qui en a. Coût de fonctionnement sur les années du programme&#x202f;: %3, une hypothèse. * à confirmer.</translation>
    </message>
    <message>
        <source>Received level; the line is the edge of service.</source>
        <translation>Niveau reçu&#x202f;; le trait est le bord du service.</translation>
    </message>
    <message>
        <source>Least fade margin of radio links</source>
        <translation>Marge minimale des liaisons radio</translation>
    </message>
    <message>
        <source>What the sites behind a radio link want together is divided by (published: 4 to 50)</source>
        <translation>Ce que veulent ensemble les sites derrière une liaison radio est divisé par (publié&#x202f;: 4 à 50)</translation>
    </message>
    <message>
        <source>Prices of technologies other than fibre</source>
        <translation>Prix des technologies autres que la fibre</translation>
    </message>
    <message>
        <source>These links take the place of fibre where the two together cost least. Each path was checked over the relief: the whole first Fresnel zone is free at k = 4/3, and at the least k 0.6 of it, or 0.3 over a single obstacle (cautious: ITU-R P.530 asks so much in tropical climates, 0.3 and none in temperate ones). Availability counts rain and multipath; beyond, each link keeps the least fade margin. Interference between links is not reckoned with: many links of one band near each other need different channels. Equipment, climate, trees and roofs are assumptions, see “Parameters to be confirmed”; a site survey comes before any order.</source>
        <translation>Ces liaisons remplacent la fibre là où les deux ensemble coûtent le moins. Chaque trajet a été vérifié sur le relief&#x202f;: la première zone de Fresnel entière est libre pour k = 4/3 et, pour le plus petit k, 0,6 de celle-ci, ou 0,3 au-dessus d’un seul obstacle (prudent&#x202f;: UIT-R P.530 en demande autant sous climat tropical, 0,3 et rien sous climat tempéré). La disponibilité compte la pluie et les trajets multiples&#x202f;; au-delà, chaque liaison garde la marge minimale. Les brouillages entre liaisons ne sont pas comptés&#x202f;: beaucoup de liaisons d’une bande proches les unes des autres veulent des canaux différents. Équipements, climat, arbres et toits sont des hypothèses, voir «&#x202f;Paramètres à confirmer&#x202f;»&#x202f;; une visite des sites précède toute commande.</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>% a year</source>
        <translation>% par an</translation>
    </message>
    <message>
        <source>Civil works</source>
        <translation>Génie civil</translation>
    </message>
    <message>
        <source>Chambers</source>
        <translation>Chambres</translation>
    </message>
    <message>
        <source>Poles</source>
        <translation>Appuis</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Câbles</translation>
    </message>
    <message>
        <source>Joints and tests</source>
        <translation>Raccordements et mesures</translation>
    </message>
    <message>
        <source>Network nodes</source>
        <translation>Nœuds de réseau</translation>
    </message>
    <message>
        <source>Site equipment</source>
        <translation>Équipement des sites</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Radio links</source>
        <translation>Liaisons radio</translation>
    </message>
    <message>
        <source>Overheads</source>
        <translation>Frais annexes</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>already in the study</source>
        <translation>déjà dans l’étude</translation>
    </message>
    <message>
        <source>metres: side of a cell</source>
        <translation>mètres&#x202f;: côté d’un carreau</translation>
    </message>
    <message>
        <source>of an unknown class, taken for other ways</source>
        <translation>de classe inconnue, pris pour d’autres voies</translation>
    </message>
    <message>
        <source>closed, or not a fixed place</source>
        <translation>fermés, ou sans lieu fixe</translation>
    </message>
    <message>
        <source>closed ways read by their outlines</source>
        <translation>surfaces lues par leur contour</translation>
    </message>
    <message>
        <source>codes completed (a lost leading zero)</source>
        <translation>codes complétés (zéro initial perdu)</translation>
    </message>
    <message>
        <source>with a code that occurs twice</source>
        <translation>au code présent deux fois</translation>
    </message>
    <message>
        <source>separate parts of the network</source>
        <translation>parties séparées du réseau</translation>
    </message>
    <message>
        <source>with impossible coordinates</source>
        <translation>aux coordonnées impossibles</translation>
    </message>
    <message>
        <source>edges without length</source>
        <translation>tronçons sans longueur</translation>
    </message>
    <message>
        <source>street edges</source>
        <translation>tronçons de voie</translation>
    </message>
    <message>
        <source>cells without a height</source>
        <translation>mailles sans altitude</translation>
    </message>
    <message>
        <source>empty cells</source>
        <translation>carreaux vides</translation>
    </message>
    <message>
        <source>street ends joined</source>
        <translation>extrémités de voies jointes</translation>
    </message>
    <message>
        <source>exact duplicates of another edge</source>
        <translation>doublons exacts d’un autre tronçon</translation>
    </message>
    <message>
        <source>fictive streets</source>
        <translation>voies fictives</translation>
    </message>
    <message>
        <source>former municipalities</source>
        <translation>anciennes communes</translation>
    </message>
    <message>
        <source>with invalid geometry</source>
        <translation>à la géométrie invalide</translation>
    </message>
    <message>
        <source>geometries repaired</source>
        <translation>géométries réparées</translation>
    </message>
    <message>
        <source>lines without length</source>
        <translation>lignes sans longueur</translation>
    </message>
    <message>
        <source>lines split at crossings</source>
        <translation>lignes coupées aux croisements</translation>
    </message>
    <message>
        <source>lines split where another one ends</source>
        <translation>lignes coupées là où une autre aboutit</translation>
    </message>
    <message>
        <source>municipality cores moved to their town hall</source>
        <translation>centres de commune placés à leur mairie</translation>
    </message>
    <message>
        <source>without coordinates</source>
        <translation>sans coordonnées</translation>
    </message>
    <message>
        <source>without geometry</source>
        <translation>sans géométrie</translation>
    </message>
    <message>
        <source>without a code</source>
        <translation>sans code</translation>
    </message>
    <message>
        <source>street nodes</source>
        <translation>nœuds de voie</translation>
    </message>
    <message>
        <source>neither point nor area</source>
        <translation>ni points ni surfaces</translation>
    </message>
    <message>
        <source>of no kind that makes a site</source>
        <translation>d’un type qui ne fait pas un site</translation>
    </message>
    <message>
        <source>not a line</source>
        <translation>autres que des lignes</translation>
    </message>
    <message>
        <source>not a street in use</source>
        <translation>autres que des voies en service</translation>
    </message>
    <message>
        <source>not a building</source>
        <translation>autres que des bâtiments</translation>
    </message>
    <message>
        <source>not a cell of the grid</source>
        <translation>autres que des carreaux</translation>
    </message>
    <message>
        <source>not a municipality</source>
        <translation>autres que des communes</translation>
    </message>
    <message>
        <source>not a point</source>
        <translation>autres que des points</translation>
    </message>
    <message>
        <source>not an outline</source>
        <translation>autres que des contours</translation>
    </message>
    <message>
        <source>buildings that nobody lives in</source>
        <translation>bâtiments non habités</translation>
    </message>
    <message>
        <source>outside every municipality</source>
        <translation>hors de toute commune</translation>
    </message>
    <message>
        <source>outside the study</source>
        <translation>hors de l’étude</translation>
    </message>
    <message>
        <source>parts joined</source>
        <translation>parties réunies</translation>
    </message>
    <message>
        <source>numbers of people that could not be read</source>
        <translation>nombres de personnes illisibles</translation>
    </message>
    <message>
        <source>places named several times, to review</source>
        <translation>lieux nommés plusieurs fois, à examiner</translation>
    </message>
    <message>
        <source>points without a line</source>
        <translation>points sans ligne</translation>
    </message>
    <message>
        <source>of unknown population</source>
        <translation>de population inconnue</translation>
    </message>
    <message>
        <source>populations that could not be read</source>
        <translation>populations illisibles</translation>
    </message>
    <message>
        <source>prices that could not be read</source>
        <translation>prix illisibles</translation>
    </message>
    <message>
        <source>private streets</source>
        <translation>voies privées</translation>
    </message>
    <message>
        <source>repeated vertices left out</source>
        <translation>sommets répétés ignorés</translation>
    </message>
    <message>
        <source>sites outside every municipality</source>
        <translation>sites hors de toute commune</translation>
    </message>
    <message>
        <source>tiles</source>
        <translation>dalles</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>trop petits</translation>
    </message>
    <message>
        <source>in tunnels or on bridges</source>
        <translation>en tunnel ou sur pont</translation>
    </message>
    <message>
        <source>street nodes that the main network does not reach</source>
        <translation>nœuds de voie hors du réseau principal</translation>
    </message>
    <message>
        <source>streets taken for urban by the density of junctions</source>
        <translation>voies jugées urbaines par la densité des carrefours</translation>
    </message>
    <message>
        <source>municipalities without buildings</source>
        <translation>communes sans bâtiment</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unité</translation>
    </message>
    <message>
        <source>site</source>
        <translation>site</translation>
    </message>
    <message>
        <source>link</source>
        <translation>liaison</translation>
    </message>
    <message>
        <source>fibre</source>
        <translation>fibre</translation>
    </message>
    <message>
        <source>line</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>borne</translation>
    </message>
    <message>
        <source>event</source>
        <translation>événement</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>year</source>
        <translation>an</translation>
    </message>
    <message>
        <source>access point</source>
        <translation>point d’accès</translation>
    </message>
    <message>
        <source>access point × year</source>
        <translation>point d’accès × an</translation>
    </message>
    <message>
        <source>m × year</source>
        <translation>m × an</translation>
    </message>
    <message>
        <source>unit × year</source>
        <translation>unité × an</translation>
    </message>
    <message>
        <source>km × year</source>
        <translation>km × an</translation>
    </message>
    <message>
        <source>Primary school</source>
        <translation>École</translation>
    </message>
    <message>
        <source>Secondary school</source>
        <translation>Collège ou lycée</translation>
    </message>
    <message>
        <source>Campus</source>
        <translation>Campus</translation>
    </message>
    <message>
        <source>Civic building</source>
        <translation>Bâtiment public</translation>
    </message>
    <message>
        <source>Activity zone</source>
        <translation>Zone d’activités</translation>
    </message>
    <message>
        <source>Third place</source>
        <translation>Tiers-lieu</translation>
    </message>
    <message>
        <source>Totem</source>
        <translation>Totem</translation>
    </message>
    <message>
        <source>Health site</source>
        <translation>Site de santé</translation>
    </message>
    <message>
        <source>Wi-Fi spot</source>
        <translation>Point Wi-Fi</translation>
    </message>
    <message>
        <source>Primary schools</source>
        <translation>Écoles</translation>
    </message>
    <message>
        <source>Secondary schools</source>
        <translation>Collèges et lycées</translation>
    </message>
    <message>
        <source>Campuses</source>
        <translation>Campus</translation>
    </message>
    <message>
        <source>Civic buildings</source>
        <translation>Bâtiments publics</translation>
    </message>
    <message>
        <source>Activity zones</source>
        <translation>Zones d’activités</translation>
    </message>
    <message>
        <source>Third places</source>
        <translation>Tiers-lieux</translation>
    </message>
    <message>
        <source>Totems</source>
        <translation>Totems</translation>
    </message>
    <message>
        <source>Health sites</source>
        <translation>Sites de santé</translation>
    </message>
    <message>
        <source>Wi-Fi spots</source>
        <translation>Points Wi-Fi</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Candidat</translation>
    </message>
    <message>
        <source>Oasis</source>
        <translation>Oasis</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Motorway</source>
        <translation>Autoroute</translation>
    </message>
    <message>
        <source>National road</source>
        <translation>Route nationale</translation>
    </message>
    <message>
        <source>Main departmental road</source>
        <translation>Route départementale principale</translation>
    </message>
    <message>
        <source>Departmental road</source>
        <translation>Route départementale</translation>
    </message>
    <message>
        <source>Local road</source>
        <translation>Route locale</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Service road</source>
        <translation>Voie de desserte</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Sentier</translation>
    </message>
    <message>
        <source>Other way</source>
        <translation>Autre voie</translation>
    </message>
    <message>
        <source>Existing fibre</source>
        <translation>Fibre existante</translation>
    </message>
    <message>
        <source>Reused duct</source>
        <translation>Fourreau réutilisé</translation>
    </message>
    <message>
        <source>On existing poles</source>
        <translation>Sur appuis existants</translation>
    </message>
    <message>
        <source>Ploughed in</source>
        <translation>Pose à la charrue</translation>
    </message>
    <message>
        <source>Trench in the verge</source>
        <translation>Tranchée en accotement</translation>
    </message>
    <message>
        <source>Trench in a track</source>
        <translation>Tranchée en chemin</translation>
    </message>
    <message>
        <source>Trench under a rural road</source>
        <translation>Tranchée sous route rurale</translation>
    </message>
    <message>
        <source>Trench under the pavement</source>
        <translation>Tranchée sous trottoir</translation>
    </message>
    <message>
        <source>Trench under an urban road</source>
        <translation>Tranchée sous chaussée urbaine</translation>
    </message>
    <message>
        <source>Trench in paved stone</source>
        <translation>Tranchée sous pavés</translation>
    </message>
    <message>
        <source>Micro-trench</source>
        <translation>Microtranchée</translation>
    </message>
    <message>
        <source>Directional drilling</source>
        <translation>Forage dirigé</translation>
    </message>
    <message>
        <source>Bracket on a bridge</source>
        <translation>Encorbellement sur ouvrage</translation>
    </message>
    <message>
        <source>Connect all selected sites</source>
        <translation>Raccorder tous les sites retenus</translation>
    </message>
    <message>
        <source>Best mix of fibre and alternatives</source>
        <translation>Meilleur équilibre entre fibre et alternatives</translation>
    </message>
    <message>
        <source>Most for a budget</source>
        <translation>Le plus pour un budget</translation>
    </message>
    <message>
        <source>Lease a service at each site</source>
        <translation>Louer un service à chaque site</translation>
    </message>
    <message>
        <source>Low prices</source>
        <translation>Prix bas</translation>
    </message>
    <message>
        <source>Typical prices</source>
        <translation>Prix courants</translation>
    </message>
    <message>
        <source>High prices</source>
        <translation>Prix hauts</translation>
    </message>
    <message>
        <source>2.4 GHz</source>
        <translation>2,4 GHz</translation>
    </message>
    <message>
        <source>5 GHz, 5150–5350 MHz</source>
        <translation>5 GHz, 5150–5350 MHz</translation>
    </message>
    <message>
        <source>5 GHz, 5470–5725 MHz</source>
        <translation>5 GHz, 5470–5725 MHz</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Voies</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Communes</translation>
    </message>
    <message>
        <source>Groupings</source>
        <translation>Intercommunalités</translation>
    </message>
    <message>
        <source>Population table</source>
        <translation>Table de population</translation>
    </message>
    <message>
        <source>Population cells</source>
        <translation>Carreaux de population</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>Relief</translation>
    </message>
    <message>
        <source>Points of presence</source>
        <translation>Points de présence</translation>
    </message>
    <message>
        <source>Ducts</source>
        <translation>Fourreaux</translation>
    </message>
    <message>
        <source>Railways</source>
        <translation>Voies ferrées</translation>
    </message>
    <message>
        <source>Motorways</source>
        <translation>Autoroutes</translation>
    </message>
    <message>
        <source>Rivers</source>
        <translation>Cours d’eau</translation>
    </message>
    <message>
        <source>Towers</source>
        <translation>Pylônes</translation>
    </message>
    <message>
        <source>Backdrop</source>
        <translation>Fond de plan</translation>
    </message>
    <message>
        <source>By fibre</source>
        <translation>Par la fibre</translation>
    </message>
    <message>
        <source>By another technology</source>
        <translation>Par une autre technologie</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>Non desservi</translation>
    </message>
    <message>
        <source>proved optimal</source>
        <translation>optimum prouvé</translation>
    </message>
    <message>
        <source>agreed effort spent</source>
        <translation>effort convenu épuisé</translation>
    </message>
    <message>
        <source>no bound for this part</source>
        <translation>pas de borne pour cette partie</translation>
    </message>
    <message>
        <source>It lies farther from every permitted street than the tolerance of the scenario.</source>
        <translation>Il est plus loin de toute voie autorisée que ne le tolère le scénario.</translation>
    </message>
    <message>
        <source>No permitted street leads from it to a point of presence.</source>
        <translation>Aucune voie autorisée ne le relie à un point de présence.</translation>
    </message>
    <message>
        <source>The budget does not reach it: other sites bring more for the same money.</source>
        <translation>Le budget ne va pas jusqu’à lui&#x202f;: d’autres sites apportent plus pour le même prix.</translation>
    </message>
    <message>
        <source>Its own fibre would cost more than the alternative.</source>
        <translation>Sa propre fibre coûterait plus que l’alternative.</translation>
    </message>
    <message>
        <source>No permitted link is short enough.</source>
        <translation>Aucune liaison autorisée n’est assez courte.</translation>
    </message>
    <message>
        <source>Stopped on request; nothing was changed.</source>
        <translation>Arrêté à votre demande&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A value makes no sense here. Correct it and try again.</source>
        <translation>Une valeur n’a pas de sens ici. Corrigez-la et réessayez.</translation>
    </message>
    <message>
        <source>The file does not exist. Check its name and folder.</source>
        <translation>Le fichier n’existe pas. Vérifiez son nom et son dossier.</translation>
    </message>
    <message>
        <source>The file cannot be read: it is damaged, incomplete or of an unknown format. Ask its sender for a fresh copy, or convert it.</source>
        <translation>Le fichier est illisible&#x202f;: endommagé, incomplet ou de format inconnu. Demandez-en une nouvelle copie, ou convertissez-le.</translation>
    </message>
    <message>
        <source>The file cannot be written: check free space and permissions. The former file is unchanged.</source>
        <translation>Le fichier ne peut pas être écrit&#x202f;: vérifiez l’espace libre et les droits. L’ancien fichier est intact.</translation>
    </message>
    <message>
        <source>A file of that name exists and was not replaced. Choose another name or ask for overwriting.</source>
        <translation>Un fichier de ce nom existe et n’a pas été remplacé. Choisissez un autre nom ou demandez à l’écraser.</translation>
    </message>
    <message>
        <source>Which layer is meant is not clear: choose one of those listed.</source>
        <translation>La couche voulue n’est pas claire&#x202f;: choisissez-en une dans la liste.</translation>
    </message>
    <message>
        <source>The layer holds nothing of the kind that is needed here.</source>
        <translation>La couche ne contient rien du type attendu ici.</translation>
    </message>
    <message>
        <source>The layer does not say its coordinate system. Give it (for example EPSG:2154 for Lambert-93).</source>
        <translation>La couche ne dit pas son système de coordonnées. Indiquez-le (par exemple EPSG:2154 pour Lambert-93).</translation>
    </message>
    <message>
        <source>This coordinate system is not known. Give an EPSG code.</source>
        <translation>Ce système de coordonnées est inconnu. Donnez un code EPSG.</translation>
    </message>
    <message>
        <source>This coordinate system cannot be used to measure lengths. Choose a projected one in metres for this region.</source>
        <translation>Ce système de coordonnées ne permet pas de mesurer des longueurs. Choisissez un système projeté, en mètres, pour cette région.</translation>
    </message>
    <message>
        <source>The study has no streets yet. Import a street layer first.</source>
        <translation>L’étude n’a pas encore de voies. Importez d’abord une couche de voies.</translation>
    </message>
    <message>
        <source>The study has no point of presence: add at least one place where the network may start.</source>
        <translation>L’étude n’a aucun point de présence&#x202f;: ajoutez au moins un lieu d’où le réseau peut partir.</translation>
    </message>
    <message>
        <source>No site is selected. Mark sites as oases, or widen the selection of the scenario.</source>
        <translation>Aucun site n’est retenu. Retenez des sites comme oasis, ou élargissez la sélection du scénario.</translation>
    </message>
    <message>
        <source>None of the selected sites can be joined to a point of presence.</source>
        <translation>Aucun des sites retenus ne peut être relié à un point de présence.</translation>
    </message>
    <message>
        <source>The conditions contradict each other, or the budget pays for nothing.</source>
        <translation>Les conditions se contredisent, ou le budget ne paie rien.</translation>
    </message>
    <message>
        <source>Prices or sizes are too large to be computed exactly.</source>
        <translation>Prix ou tailles trop grands pour un calcul exact.</translation>
    </message>
    <message>
        <source>This study was written by a newer version of Oasis. Update Oasis to open it; the file is unchanged.</source>
        <translation>Cette étude vient d’une version plus récente d’Oasis. Mettez Oasis à jour pour l’ouvrir&#x202f;; le fichier est intact.</translation>
    </message>
    <message>
        <source>This study is open elsewhere. Close it there, or open a copy.</source>
        <translation>Cette étude est ouverte ailleurs. Fermez-la là-bas, ou ouvrez une copie.</translation>
    </message>
    <message>
        <source>This file is not a study of Oasis, or it is damaged. Use a former copy.</source>
        <translation>Ce fichier n’est pas une étude Oasis, ou il est endommagé. Utilisez une copie antérieure.</translation>
    </message>
    <message>
        <source>The outcome does not agree with its inputs.</source>
        <translation>Le résultat ne concorde pas avec ses données.</translation>
    </message>
    <message>
        <source>This is not supported.</source>
        <translation>Cela n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>Something went wrong inside Oasis. Please report it with the detail below.</source>
        <translation>Un problème interne est survenu. Merci de le signaler avec le détail ci-dessous.</translation>
    </message>
    <message>
        <source>Coordinates lie outside the area of use of the declared coordinate system: it is probably wrong. Give the right one before importing.</source>
        <translation>Les coordonnées sortent de la zone d’emploi du système déclaré&#x202f;: il est sans doute faux. Donnez le bon avant d’importer.</translation>
    </message>
    <message>
        <source>The file does not declare its coordinate system: the one in brackets is used.</source>
        <translation>Le fichier ne déclare pas son système de coordonnées&#x202f;: celui entre parenthèses est utilisé.</translation>
    </message>
    <message>
        <source>Latitude and longitude look swapped: import with swapped axes.</source>
        <translation>Latitude et longitude semblent inversées&#x202f;: importez avec les axes permutés.</translation>
    </message>
    <message>
        <source>The text does not fit the declared encoding; another was used. Check the accents.</source>
        <translation>Le texte ne correspond pas à l’encodage déclaré&#x202f;; un autre a été utilisé. Vérifiez les accents.</translation>
    </message>
    <message>
        <source>The file is damaged; the readable part was used.</source>
        <translation>Le fichier est endommagé&#x202f;; la partie lisible a été utilisée.</translation>
    </message>
    <message>
        <source>Features without geometry were left out.</source>
        <translation>Des objets sans géométrie ont été ignorés.</translation>
    </message>
    <message>
        <source>Features with invalid geometry were left out.</source>
        <translation>Des objets à géométrie invalide ont été ignorés.</translation>
    </message>
    <message>
        <source>Invalid geometry was repaired.</source>
        <translation>Des géométries invalides ont été réparées.</translation>
    </message>
    <message>
        <source>Features with impossible coordinates were left out.</source>
        <translation>Des objets aux coordonnées impossibles ont été ignorés.</translation>
    </message>
    <message>
        <source>Two fields have the same name.</source>
        <translation>Deux champs portent le même nom.</translation>
    </message>
    <message>
        <source>A field of the mapping is not in the layer.</source>
        <translation>Un champ de la correspondance n’est pas dans la couche.</translation>
    </message>
    <message>
        <source>Some values could not be understood.</source>
        <translation>Certaines valeurs n’ont pas pu être comprises.</translation>
    </message>
    <message>
        <source>The layer is empty.</source>
        <translation>La couche est vide.</translation>
    </message>
    <message>
        <source>The layer is a table without geometry.</source>
        <translation>La couche est une table sans géométrie.</translation>
    </message>
    <message>
        <source>Nearby street ends were joined.</source>
        <translation>Des extrémités de voies proches ont été jointes.</translation>
    </message>
    <message>
        <source>Streets drawn twice were used once.</source>
        <translation>Les voies dessinées deux fois ont été utilisées une fois.</translation>
    </message>
    <message>
        <source>Some streets do not reach the main network.</source>
        <translation>Certaines voies ne rejoignent pas le réseau principal.</translation>
    </message>
    <message>
        <source>A site lies too far from every permitted street. Move it, or raise the tolerance.</source>
        <translation>Un site est trop loin de toute voie autorisée. Déplacez-le, ou augmentez la tolérance.</translation>
    </message>
    <message>
        <source>A site cannot be joined to a point of presence.</source>
        <translation>Un site ne peut pas être relié à un point de présence.</translation>
    </message>
    <message>
        <source>Sites outside every municipality of the study were set apart.</source>
        <translation>Les sites hors de toute commune de l’étude ont été mis à part.</translation>
    </message>
    <message>
        <source>Sites that are the same place were merged.</source>
        <translation>Les sites qui sont un même lieu ont été fusionnés.</translation>
    </message>
    <message>
        <source>A point of presence lies too far from every permitted street.</source>
        <translation>Un point de présence est trop loin de toute voie autorisée.</translation>
    </message>
    <message>
        <source>The budget is below the cheapest site.</source>
        <translation>Le budget est inférieur au site le moins cher.</translation>
    </message>
    <message>
        <source>The relief has holes.</source>
        <translation>Le relief a des lacunes.</translation>
    </message>
    <message>
        <source>Population was spread over buildings: an assumption.</source>
        <translation>La population a été répartie sur les bâtiments&#x202f;: hypothèse.</translation>
    </message>
    <message>
        <source>A figure is an assumption, to be confirmed.</source>
        <translation>Un chiffre est une hypothèse à confirmer.</translation>
    </message>
    <message>
        <source>The inputs have changed since this outcome was computed.</source>
        <translation>Les données ont changé depuis ce calcul.</translation>
    </message>
    <message>
        <source>Note.</source>
        <translation>Remarque.</translation>
    </message>
    <message>
        <source>Sites connected</source>
        <translation>Sites raccordés</translation>
    </message>
    <message>
        <source>Selected sites that the plan serves, in percent of those selected.</source>
        <translation>Sites retenus que le plan dessert, en pourcentage des sites retenus.</translation>
    </message>
    <message>
        <source>Sites selected</source>
        <translation>Sites retenus</translation>
    </message>
    <message>
        <source>Oases that the scenario plans for.</source>
        <translation>Oasis que le scénario prévoit de desservir.</translation>
    </message>
    <message>
        <source>Sites on fibre</source>
        <translation>Sites en fibre</translation>
    </message>
    <message>
        <source>Selected sites served by their own fibre.</source>
        <translation>Sites retenus desservis par leur propre fibre.</translation>
    </message>
    <message>
        <source>Sites by another technology</source>
        <translation>Sites par une autre technologie</translation>
    </message>
    <message>
        <source>Selected sites served by a leased service or by radio.</source>
        <translation>Sites retenus desservis par un service loué ou par radio.</translation>
    </message>
    <message>
        <source>Sites not served</source>
        <translation>Sites non desservis</translation>
    </message>
    <message>
        <source>Selected sites that the plan leaves out; the inspector says why.</source>
        <translation>Sites retenus que le plan laisse de côté&#x202f;; l’inspecteur dit pourquoi.</translation>
    </message>
    <message>
        <source>Pupils in connected schools</source>
        <translation>Élèves des établissements raccordés</translation>
    </message>
    <message>
        <source>Sum over connected schools whose number of pupils is known.</source>
        <translation>Somme sur les établissements raccordés dont l’effectif est connu.</translation>
    </message>
    <message>
        <source>Share of inhabitants covered by Wi-Fi</source>
        <translation>Part des habitants couverts par le Wi-Fi</translation>
    </message>
    <message>
        <source>Inhabitants within reach of at least one hotspot, in percent of the territory&apos;s population.</source>
        <translation>Habitants à portée d’au moins une borne, en pourcentage de la population du territoire.</translation>
    </message>
    <message>
        <source>Weight served</source>
        <translation>Poids desservi</translation>
    </message>
    <message>
        <source>Weights of the served sites, in percent of the weights of those selected.</source>
        <translation>Poids des sites desservis, en pourcentage du poids des sites retenus.</translation>
    </message>
    <message>
        <source>Jobs in connected zones</source>
        <translation>Emplois des zones raccordées</translation>
    </message>
    <message>
        <source>Sum over connected activity zones whose number of jobs is known.</source>
        <translation>Somme sur les zones d’activités raccordées dont le nombre d’emplois est connu.</translation>
    </message>
    <message>
        <source>Cost over the horizon</source>
        <translation>Coût sur la durée d’étude</translation>
    </message>
    <message>
        <source>Investment and running cost over the years of the technology rules, not discounted.</source>
        <translation>Investissement et fonctionnement sur la durée des règles de technologie, non actualisés.</translation>
    </message>
    <message>
        <source>Lead-ins</source>
        <translation>Adductions</translation>
    </message>
    <message>
        <source>Length between the streets and the sites.</source>
        <translation>Longueur entre les voies et les sites.</translation>
    </message>
    <message>
        <source>Municipalities with Wi-Fi</source>
        <translation>Communes avec Wi-Fi</translation>
    </message>
    <message>
        <source>Municipalities with at least one hotspot, in percent.</source>
        <translation>Communes ayant au moins une borne, en pourcentage.</translation>
    </message>
    <message>
        <source>Wi-Fi hotspots</source>
        <translation>Bornes Wi-Fi</translation>
    </message>
    <message>
        <source>Places with public Wi-Fi.</source>
        <translation>Lieux offrant un Wi-Fi public.</translation>
    </message>
    <message>
        <source>Inhabitants covered by Wi-Fi</source>
        <translation>Habitants couverts par le Wi-Fi</translation>
    </message>
    <message>
        <source>Inhabitants within reach of at least one hotspot, counted once.</source>
        <translation>Habitants à portée d’au moins une borne, comptés une fois.</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investissement</translation>
    </message>
    <message>
        <source>Sum of the bill of quantities, before tax.</source>
        <translation>Somme du métré, HT.</translation>
    </message>
    <message>
        <source>Yearly running cost</source>
        <translation>Fonctionnement annuel</translation>
    </message>
    <message>
        <source>Upkeep, rentals and leased services, before tax.</source>
        <translation>Entretien, redevances et services loués, HT.</translation>
    </message>
    <message>
        <source>20-year discounted cost</source>
        <translation>Coût actualisé sur 20 ans</translation>
    </message>
    <message>
        <source>Investment, renewals and running cost over 20 years at the study&apos;s discount rate.</source>
        <translation>Investissement, renouvellements et fonctionnement sur 20 ans, au taux d’actualisation de l’étude.</translation>
    </message>
    <message>
        <source>Investment per site</source>
        <translation>Investissement par site</translation>
    </message>
    <message>
        <source>Investment divided by served sites.</source>
        <translation>Investissement divisé par les sites desservis.</translation>
    </message>
    <message>
        <source>Investment per inhabitant</source>
        <translation>Investissement par habitant</translation>
    </message>
    <message>
        <source>Investment divided by the population of the territory.</source>
        <translation>Investissement divisé par la population du territoire.</translation>
    </message>
    <message>
        <source>Investment per metre</source>
        <translation>Investissement par mètre</translation>
    </message>
    <message>
        <source>Investment divided by the route length.</source>
        <translation>Investissement divisé par la longueur du tracé.</translation>
    </message>
    <message>
        <source>Reused ducts, poles and fibre</source>
        <translation>Fourreaux, appuis et fibre réutilisés</translation>
    </message>
    <message>
        <source>Share of the route length that uses what exists.</source>
        <translation>Part du tracé qui utilise l’existant.</translation>
    </message>
    <message>
        <source>Earthworks</source>
        <translation>Terrassement</translation>
    </message>
    <message>
        <source>Length that is dug or ploughed.</source>
        <translation>Longueur creusée ou posée à la charrue.</translation>
    </message>
    <message>
        <source>Route length</source>
        <translation>Longueur du tracé</translation>
    </message>
    <message>
        <source>Length of all streets and lead-ins used, each counted once.</source>
        <translation>Longueur des voies et adductions utilisées, comptées une fois.</translation>
    </message>
    <message>
        <source>New route length</source>
        <translation>Longueur de tracé neuf</translation>
    </message>
    <message>
        <source>Route length that does not reuse existing ducts, poles or fibre.</source>
        <translation>Longueur du tracé qui ne réutilise ni fourreaux, ni appuis, ni fibre.</translation>
    </message>
    <message>
        <source>Proved gap</source>
        <translation>Écart prouvé</translation>
    </message>
    <message>
        <source>The routed network is at most so much more expensive than the best that can exist.</source>
        <translation>Le réseau tracé coûte au plus tant de plus que le meilleur possible.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Building the street graph</source>
        <translation>Construction du graphe des voies</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Tracé</translation>
    </message>
    <message>
        <source>Looking for a good network</source>
        <translation>Recherche d’un bon réseau</translation>
    </message>
    <message>
        <source>Proving how good it is</source>
        <translation>Preuve de sa qualité</translation>
    </message>
    <message>
        <source>Improving the network</source>
        <translation>Amélioration du réseau</translation>
    </message>
    <message>
        <source>Sizing cables</source>
        <translation>Dimensionnement des câbles</translation>
    </message>
    <message>
        <source>Counting Wi-Fi coverage</source>
        <translation>Calcul de la couverture Wi-Fi</translation>
    </message>
    <message>
        <source>Adding up costs</source>
        <translation>Addition des coûts</translation>
    </message>
    <message>
        <source>Composing the report</source>
        <translation>Composition du rapport</translation>
    </message>
    <message>
        <source>Inventing a territory</source>
        <translation>Invention d’un territoire</translation>
    </message>
    <message>
        <source>no network to optimise</source>
        <translation>pas de réseau à optimiser</translation>
    </message>
    <message>
        <source>proved within %1 of the most that the budget can serve</source>
        <translation>prouvé à %1 au plus du meilleur service que permet le budget</translation>
    </message>
    <message>
        <source>proved: no plan can save more than %1</source>
        <translation>prouvé&#x202f;: aucun plan ne peut économiser plus de %1</translation>
    </message>
    <message>
        <source>%1: set-up at the site</source>
        <translation>%1&#x202f;: mise en place au site</translation>
    </message>
    <message>
        <source>%1: set-up at the tower</source>
        <translation>%1&#x202f;: mise en place au pylône</translation>
    </message>
    <message>
        <source>%1: links, per 10 m</source>
        <translation>%1&#x202f;: liaisons, par 10 m</translation>
    </message>
    <message>
        <source>%1: upkeep of links, per 10 m</source>
        <translation>%1&#x202f;: entretien des liaisons, par 10 m</translation>
    </message>
    <message>
        <source>%1: yearly cost at the site</source>
        <translation>%1&#x202f;: coût annuel au site</translation>
    </message>
    <message>
        <source>%1: bandwidth, per Mbit/s</source>
        <translation>%1&#x202f;: débit, par Mbit/s</translation>
    </message>
    <message>
        <source>Works supervision, assistance and contingencies</source>
        <translation>Maîtrise d’œuvre, assistance et aléas</translation>
    </message>
    <message>
        <source>Entry at a point of presence</source>
        <translation>Droit d’entrée au point de présence</translation>
    </message>
    <message>
        <source>Solar power at sites without mains</source>
        <translation>Alimentation solaire des sites sans réseau électrique</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Électricité</translation>
    </message>
    <message>
        <source>areas, not lines</source>
        <translation>surfaces, et non lignes</translation>
    </message>
    <message>
        <source>street edges outside every municipality</source>
        <translation>tronçons hors de toute commune</translation>
    </message>
    <message>
        <source>motorway edges taken as barriers</source>
        <translation>tronçons d’autoroute pris comme obstacles</translation>
    </message>
    <message>
        <source>sites put into the municipality of the layer&apos;s code</source>
        <translation>sites rattachés à la commune du code de la couche</translation>
    </message>
    <message>
        <source>sites whose municipality differs from the layer&apos;s code</source>
        <translation>sites dont la commune diffère du code de la couche</translation>
    </message>
    <message>
        <source>cells outside the tiles</source>
        <translation>mailles hors des dalles</translation>
    </message>
    <message>
        <source>cells of sea noise set to 0</source>
        <translation>mailles de bruit marin mises à 0</translation>
    </message>
    <message>
        <source>Cheapest for a share of the weight</source>
        <translation>Le moins cher pour une part du poids</translation>
    </message>
    <message>
        <source>Two ways to first-rank sites</source>
        <translation>Deux cheminements vers les sites de premier rang</translation>
    </message>
    <message>
        <source>Trench and cables together</source>
        <translation>Tranchées et câbles ensemble</translation>
    </message>
    <message>
        <source>Cabinets for the premises</source>
        <translation>Armoires pour les locaux</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan uses it; %n site(s) depend on it: %1.</source>
        <translation>
            <numerusform>Le plan l’emprunte&#x202f;; %n site en dépend&#x202f;: %1.</numerusform>
            <numerusform>Le plan l’emprunte&#x202f;; %n sites en dépendent&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else joins: %1.</source>
        <translation>Rien d’autre ne relie&#x202f;: %1.</translation>
    </message>
    <message>
        <source>That way leads along: %1.</source>
        <translation>Ce chemin passe par&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The plan does not use it. It would cost %1; no better plan uses it unless it becomes cheaper by more than %2.</source>
        <translation>Le plan ne l’emprunte pas. Elle coûterait %1&#x202f;; aucun meilleur plan ne l’emprunte tant qu’elle ne baisse pas de plus de %2.</translation>
    </message>
    <message>
        <source>The plan does not use it. It would cost %1; how much cheaper it would have to be before a better plan uses it is not proved.</source>
        <translation>Le plan ne l’emprunte pas. Elle coûterait %1&#x202f;; de combien son prix devrait baisser pour qu’un meilleur plan l’emprunte n’est pas prouvé.</translation>
    </message>
    <message>
        <source>The plan does not use it. It would cost %1; no better plan would use it even if it cost nothing.</source>
        <translation>Le plan ne l’emprunte pas. Elle coûterait %1&#x202f;; aucun meilleur plan ne l’emprunterait, même gratuite.</translation>
    </message>
    <message>
        <source>The scenario permits no works here.</source>
        <translation>Le scénario n’autorise pas de travaux ici.</translation>
    </message>
    <message>
        <source>The plan does not use it. The proof of this scenario says nothing of single streets.</source>
        <translation>Le plan ne l’emprunte pas. La preuve de ce scénario ne dit rien des rues une à une.</translation>
    </message>
    <message>
        <source>The network must serve it.</source>
        <translation>Le réseau doit le desservir.</translation>
    </message>
    <message>
        <source>Without it, the best plan would cost %1 less.</source>
        <translation>Sans lui, le meilleur plan coûterait %1 de moins.</translation>
    </message>
    <message>
        <source>Without it, the best plan would cost from %1 to %2 less than this one.</source>
        <translation>Sans lui, le meilleur plan coûterait de %1 à %2 de moins que celui-ci.</translation>
    </message>
    <message>
        <source>It leaves the network when its alternative becomes cheaper by more than %1.</source>
        <translation>Il quitte le réseau quand son alternative baisse de plus de %1.</translation>
    </message>
    <message>
        <source>It stays on the network while its alternative becomes cheaper by less than %1, and leaves it beyond %2.</source>
        <translation>Il reste sur le réseau tant que son alternative baisse de moins de %1, et le quitte au-delà de %2.</translation>
    </message>
    <message>
        <source>It joins the network when its alternative becomes dearer by more than %1.</source>
        <translation>Il rejoint le réseau quand son alternative renchérit de plus de %1.</translation>
    </message>
    <message>
        <source>It keeps its alternative while that becomes dearer by less than %1, and joins the network beyond %2.</source>
        <translation>Il garde son alternative tant qu’elle renchérit de moins de %1, et rejoint le réseau au-delà de %2.</translation>
    </message>
    <message>
        <source>With about %1 more it could be joined as well, all else kept (an estimate from the nearest way).</source>
        <translation>Avec environ %1 de plus il pourrait être relié aussi, tout le reste étant gardé (estimation par le chemin le plus proche).</translation>
    </message>
    <message>
        <source>Without it, about %1 would be free for others (an estimate from what it alone needs).</source>
        <translation>Sans lui, environ %1 seraient libres pour d’autres (estimation par ce dont lui seul a besoin).</translation>
    </message>
    <message>
        <source>The proof of this scenario says nothing of single sites.</source>
        <translation>La preuve de ce scénario ne dit rien des sites un à un.</translation>
    </message>
    <message>
        <source>a splitter 1 to %1</source>
        <translation>un coupleur 1 vers %1</translation>
    </message>
    <message>
        <source>equipment %1, which the scenario leaves out</source>
        <translation>l’équipement %1, que le scénario écarte</translation>
    </message>
    <message>
        <source>a point of presence within %1 along the network</source>
        <translation>un point de présence à moins de %1 par le réseau</translation>
    </message>
    <message>
        <source>Nothing alone would help.</source>
        <translation>Rien à lui seul n’aiderait.</translation>
    </message>
    <message>
        <source>What would help: %1.</source>
        <translation>Ce qui aiderait&#x202f;: %1.</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>, ou </translation>
    </message>
    <message>
        <source>%1 (bridges %2)</source>
        <translation>%1 (supporte %2)</translation>
    </message>
    <message>
        <source>, attenuator of %1</source>
        <translation>, atténuateur de %1</translation>
    </message>
    <message>
        <source>No equipment that the scenario permits gives %1 Mbit/s.</source>
        <translation>Aucun équipement admis par le scénario ne donne %1 Mbit/s.</translation>
    </message>
    <message>
        <source>The fibre loses %1 more than %2 bridges.</source>
        <translation>La fibre perd %1 de plus que n’en supporte %2.</translation>
    </message>
    <message>
        <source>optical budget: %1 of %2 fibres fit, at most %3</source>
        <translation>bilan optique&#x202f;: %1 fibres sur %2 conviennent, au plus %3</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>poids %1</translation>
    </message>
    <message>
        <source>The bound of %1 was followed cut by cut on the whole network by code that shares nothing with the solver.</source>
        <translation>La borne de %1 a été suivie coupe par coupe sur tout le réseau par un code qui ne partage rien avec le solveur.</translation>
    </message>
    <message>
        <source>The solver&apos;s bound is %1. A bound of %2 was followed cut by cut on the whole network by code that shares nothing with it.</source>
        <translation>La borne du solveur est %1. Une borne de %2 a été suivie coupe par coupe sur tout le réseau par un code qui ne partage rien avec lui.</translation>
    </message>
    <message>
        <source>The share of the weight asked for is reached without it, for less money.</source>
        <translation>La part de poids demandée est atteinte sans lui, pour moins cher.</translation>
    </message>
    <message>
        <source>The fibre to a site loses more light than its equipment bridges.</source>
        <translation>La fibre vers un site perd plus de lumière que son équipement n’en supporte.</translation>
    </message>
    <message>
        <source>Some cabinets have fewer premises than the least number: exceptions to be justified.</source>
        <translation>Des armoires ont moins de locaux que le minimum&#x202f;: exceptions à justifier.</translation>
    </message>
    <message>
        <source>Some premises are behind no cabinet.</source>
        <translation>Des locaux ne sont derrière aucune armoire.</translation>
    </message>
    <message>
        <source>Sites of the first rank</source>
        <translation>Sites de premier rang</translation>
    </message>
    <message>
        <source>Served sites for which two ways are asked.</source>
        <translation>Sites desservis pour lesquels deux chemins sont demandés.</translation>
    </message>
    <message>
        <source>Sites that cannot be protected</source>
        <translation>Sites impossibles à sécuriser</translation>
    </message>
    <message>
        <source>Sites of the first rank to which every way passes one street or junction; the inspector names it.</source>
        <translation>Sites de premier rang dont tous les chemins passent par une même voie ou un même carrefour&#x202f;; l’inspecteur le nomme.</translation>
    </message>
    <message>
        <source>Share of protected sites</source>
        <translation>Part des sites sécurisés</translation>
    </message>
    <message>
        <source>Sites with two ways, in percent of the sites of the first rank.</source>
        <translation>Sites à deux chemins, en pourcentage des sites de premier rang.</translation>
    </message>
    <message>
        <source>Sites lost by the worst cut</source>
        <translation>Sites perdus par la pire coupure</translation>
    </message>
    <message>
        <source>Most sites that lose their fibre when one street is cut.</source>
        <translation>Plus grand nombre de sites qui perdent leur fibre quand une voie est coupée.</translation>
    </message>
    <message>
        <source>Cabinets</source>
        <translation>Armoires</translation>
    </message>
    <message>
        <source>Street cabinets (sharing points) of the plan.</source>
        <translation>Armoires de rue (points de mutualisation) du plan.</translation>
    </message>
    <message>
        <source>Premises behind a cabinet</source>
        <translation>Locaux derrière une armoire</translation>
    </message>
    <message>
        <source>Premises behind no cabinet</source>
        <translation>Locaux sans armoire</translation>
    </message>
    <message>
        <source>Too far from streets, from any cabinet, or for the light of the fibre.</source>
        <translation>Trop loin des rues, de toute armoire, ou pour la lumière de la fibre.</translation>
    </message>
    <message>
        <source>Share of premises behind a cabinet</source>
        <translation>Part des locaux derrière une armoire</translation>
    </message>
    <message>
        <source>Premises that a cabinet serves, in percent of all.</source>
        <translation>Locaux qu’une armoire dessert, en pourcentage du total.</translation>
    </message>
    <message>
        <source>Cabinets below the least number</source>
        <translation>Armoires sous le minimum</translation>
    </message>
    <message>
        <source>Cabinets with fewer premises than the regulator asks for: exceptions to be justified.</source>
        <translation>Armoires avec moins de locaux que le régulateur ne demande&#x202f;: exceptions à justifier.</translation>
    </message>
    <message>
        <source>Branching points</source>
        <translation>Points de branchement</translation>
    </message>
    <message>
        <source>Boxes from which the drops go to the premises.</source>
        <translation>Boîtiers d’où partent les raccordements vers les locaux.</translation>
    </message>
    <message>
        <source>Investment per premises</source>
        <translation>Investissement par local</translation>
    </message>
    <message>
        <source>Investment divided by the premises behind a cabinet.</source>
        <translation>Investissement divisé par les locaux derrière une armoire.</translation>
    </message>
    <message>
        <source>Leaving out what no good network needs</source>
        <translation>Mise à l’écart de ce dont aucun bon réseau n’a besoin</translation>
    </message>
    <message>
        <source>Deciding site by site</source>
        <translation>Décision site par site</translation>
    </message>
    <message>
        <source>Planning for each amount</source>
        <translation>Plan pour chaque montant</translation>
    </message>
    <message>
        <source>All its premises are at this junction.</source>
        <translation>Tous ses locaux sont à ce carrefour.</translation>
    </message>
    <message>
        <source>At another junction of its area the fibre would cost %1 less, but a cabinet may not stand there: places are the busiest junctions of a grid.</source>
        <translation>À un autre carrefour de sa zone, la fibre coûterait %1 de moins, mais une armoire ne peut pas s’y dresser&#x202f;: les emplacements sont les carrefours les plus peuplés d’une grille.</translation>
    </message>
    <message>
        <source>At the next best junction of its area the fibre would cost %1 more.</source>
        <translation>Au meilleur autre carrefour de sa zone, la fibre coûterait %1 de plus.</translation>
    </message>
    <message>
        <source>No other area lies beside it along the network.</source>
        <translation>Aucune autre zone n’est voisine le long du réseau.</translation>
    </message>
    <message>
        <source>Joined with the area of cabinet %1 it would have %2 premises, more than the %3 that a cabinet holds.</source>
        <translation>Réunie à la zone de l’armoire %1, elle aurait %2 locaux, plus que les %3 qu’une armoire porte.</translation>
    </message>
    <message>
        <source>Joined with the area of cabinet %1, some premises would be farther than %2 from either cabinet.</source>
        <translation>Réunie à la zone de l’armoire %1, des locaux seraient à plus de %2 de l’une comme de l’autre armoire.</translation>
    </message>
    <message>
        <source>Joined with the area of cabinet %1, the light would not reach all premises.</source>
        <translation>Réunie à la zone de l’armoire %1, la lumière n’atteindrait pas tous les locaux.</translation>
    </message>
    <message>
        <source>Joined with the area of cabinet %1 it would cost %2 less: the search did not find this.</source>
        <translation>Réunie à la zone de l’armoire %1, elle coûterait %2 de moins&#x202f;: la recherche ne l’a pas trouvé.</translation>
    </message>
    <message>
        <source>One cabinet for this area and that of cabinet %1 would cost %2 more: the fibre outweighs the cabinet saved.</source>
        <translation>Une seule armoire pour cette zone et celle de l’armoire %1 coûterait %2 de plus&#x202f;: la fibre dépasse l’armoire épargnée.</translation>
    </message>
    <message>
        <source>Cabinet %1</source>
        <translation>Armoire %1</translation>
    </message>
    <message>
        <source>Too far from every street</source>
        <translation>Trop loin de toute rue</translation>
    </message>
    <message>
        <source>No way along the streets to a point of presence</source>
        <translation>Aucun chemin par les rues vers un point de présence</translation>
    </message>
    <message>
        <source>No place for a cabinet near enough</source>
        <translation>Aucun emplacement d’armoire assez proche</translation>
    </message>
    <message>
        <source>Too far from every point of presence for the light</source>
        <translation>Trop loin de tout point de présence pour la lumière</translation>
    </message>
    <message>
        <source>More premises at a junction than a cabinet holds</source>
        <translation>Plus de locaux à un carrefour qu’une armoire n’en porte</translation>
    </message>
    <message>
        <source>In no area of the plan that was found</source>
        <translation>Dans aucune zone du plan trouvé</translation>
    </message>
    <message>
        <source>streets that share a trench or poles with others (one risk)</source>
        <translation>voies qui partagent tranchée ou appuis avec d’autres (un seul risque)</translation>
    </message>
    <message>
        <source>length of the path</source>
        <translation>longueur du trajet</translation>
    </message>
    <message>
        <source>transmitting antenna above the sea</source>
        <translation>antenne d’émission au-dessus de la mer</translation>
    </message>
    <message>
        <source>receiving antenna above the sea</source>
        <translation>antenne de réception au-dessus de la mer</translation>
    </message>
    <message>
        <source>share of the path over the sea</source>
        <translation>part du trajet au-dessus de la mer</translation>
    </message>
    <message>
        <source>share of time with anomalous propagation</source>
        <translation>part du temps de propagation anormale</translation>
    </message>
    <message>
        <source>effective radius of the Earth, median</source>
        <translation>rayon terrestre effectif, médian</translation>
    </message>
    <message>
        <source>elevation of the transmitter’s horizon</source>
        <translation>site de l’horizon vu de l’émetteur</translation>
    </message>
    <message>
        <source>distance of the transmitter’s horizon</source>
        <translation>distance de l’horizon vu de l’émetteur</translation>
    </message>
    <message>
        <source>elevation of the receiver’s horizon</source>
        <translation>site de l’horizon vu du récepteur</translation>
    </message>
    <message>
        <source>distance of the receiver’s horizon</source>
        <translation>distance de l’horizon vu du récepteur</translation>
    </message>
    <message>
        <source>angle between both horizons</source>
        <translation>angle entre les deux horizons</translation>
    </message>
    <message>
        <source>smoothed relief under the transmitter</source>
        <translation>relief lissé sous l’émetteur</translation>
    </message>
    <message>
        <source>smoothed relief under the receiver</source>
        <translation>relief lissé sous le récepteur</translation>
    </message>
    <message>
        <source>transmitting antenna above the smoothed relief</source>
        <translation>antenne d’émission au-dessus du relief lissé</translation>
    </message>
    <message>
        <source>receiving antenna above the smoothed relief</source>
        <translation>antenne de réception au-dessus du relief lissé</translation>
    </message>
    <message>
        <source>transmitting antenna’s height for ducts</source>
        <translation>hauteur de l’antenne d’émission pour les conduits</translation>
    </message>
    <message>
        <source>receiving antenna’s height for ducts</source>
        <translation>hauteur de l’antenne de réception pour les conduits</translation>
    </message>
    <message>
        <source>roughness of the relief</source>
        <translation>rugosité du relief</translation>
    </message>
    <message>
        <source>absorption by oxygen and water vapour</source>
        <translation>absorption par l’oxygène et la vapeur d’eau</translation>
    </message>
    <message>
        <source>free space</source>
        <translation>espace libre</translation>
    </message>
    <message>
        <source>free space with gases</source>
        <translation>espace libre avec les gaz</translation>
    </message>
    <message>
        <source>line of sight for the asked share of time</source>
        <translation>visibilité directe pour la part de temps demandée</translation>
    </message>
    <message>
        <source>line of sight in anomalous times</source>
        <translation>visibilité directe en propagation anormale</translation>
    </message>
    <message>
        <source>Bullington’s edge over relief and clutter</source>
        <translation>arête de Bullington sur le relief et le sursol</translation>
    </message>
    <message>
        <source>Bullington’s edge over a smooth Earth</source>
        <translation>arête de Bullington sur une Terre lisse</translation>
    </message>
    <message>
        <source>diffraction over a spherical Earth</source>
        <translation>diffraction sur une Terre sphérique</translation>
    </message>
    <message>
        <source>diffraction, median</source>
        <translation>diffraction, médiane</translation>
    </message>
    <message>
        <source>diffraction in anomalous times</source>
        <translation>diffraction en propagation anormale</translation>
    </message>
    <message>
        <source>weight of anomalous times</source>
        <translation>poids de la propagation anormale</translation>
    </message>
    <message>
        <source>diffraction for the asked share of time</source>
        <translation>diffraction pour la part de temps demandée</translation>
    </message>
    <message>
        <source>free space and median diffraction</source>
        <translation>espace libre et diffraction médiane</translation>
    </message>
    <message>
        <source>line of sight and diffraction</source>
        <translation>visibilité directe et diffraction</translation>
    </message>
    <message>
        <source>scatter in the troposphere</source>
        <translation>diffusion troposphérique</translation>
    </message>
    <message>
        <source>ducts and reflection by layers</source>
        <translation>conduits et réflexion par des couches</translation>
    </message>
    <message>
        <source>weight of line of sight, by angle</source>
        <translation>poids de la visibilité directe, selon l’angle</translation>
    </message>
    <message>
        <source>weight of diffraction, by distance</source>
        <translation>poids de la diffraction, selon la distance</translation>
    </message>
    <message>
        <source>least loss along the line of sight</source>
        <translation>perte minimale en visibilité directe</translation>
    </message>
    <message>
        <source>least loss with ducts</source>
        <translation>perte minimale avec les conduits</translation>
    </message>
    <message>
        <source>diffraction or ducts</source>
        <translation>diffraction ou conduits</translation>
    </message>
    <message>
        <source>diffraction, ducts and line of sight</source>
        <translation>diffraction, conduits et visibilité directe</translation>
    </message>
    <message>
        <source>all mechanisms, at half of the places</source>
        <translation>tous les mécanismes, à la moitié des lieux</translation>
    </message>
    <message>
        <source>places within the pixel, and the building</source>
        <translation>lieux dans le pixel, et le bâtiment</translation>
    </message>
    <message>
        <source>basic transmission loss</source>
        <translation>affaiblissement de propagation</translation>
    </message>
    <message>
        <source>The path is shorter than 0.25 km.</source>
        <translation>Le trajet est plus court que 0,25 km.</translation>
    </message>
    <message>
        <source>The path is longer than 3,000 km.</source>
        <translation>Le trajet est plus long que 3 000 km.</translation>
    </message>
    <message>
        <source>The frequency lies outside 30 MHz to 6 GHz.</source>
        <translation>La fréquence est hors de 30 MHz à 6 GHz.</translation>
    </message>
    <message>
        <source>An antenna is lower than 1 m or higher than 3,000 m above its ground.</source>
        <translation>Une antenne est à moins de 1 m ou à plus de 3 000 m au-dessus de son sol.</translation>
    </message>
    <message>
        <source>The share of time is below 1 %.</source>
        <translation>La part de temps est inférieure à 1 %.</translation>
    </message>
    <message>
        <source>The share of places lies outside 1 to 99 %.</source>
        <translation>La part de lieux est hors de 1 à 99 %.</translation>
    </message>
    <message>
        <source>The path is longer than 10,000 km.</source>
        <translation>Le trajet est plus long que 10 000 km.</translation>
    </message>
    <message>
        <source>The frequency lies outside 0.1 to 50 GHz.</source>
        <translation>La fréquence est hors de 0,1 à 50 GHz.</translation>
    </message>
    <message>
        <source>The share of time is below 0.001 %.</source>
        <translation>La part de temps est inférieure à 0,001 %.</translation>
    </message>
    <message>
        <source>shared risk “%1”</source>
        <translation>risque partagé «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>risks that all pairs of ways share</source>
        <translation>risques communs à toutes les paires de chemins</translation>
    </message>
    <message>
        <source>junction at %1</source>
        <translation>carrefour à %1</translation>
    </message>
    <message>
        <source>No second way: all ways share the risk “%1”.</source>
        <translation>Pas de second chemin&#x202f;: tous les chemins partagent le risque «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>No second way: no two ways without a common risk were found.</source>
        <translation>Pas de second chemin&#x202f;: aucune paire de chemins sans risque commun n’a été trouvée.</translation>
    </message>
    <message>
        <source>No second way: there is no way round the junction at %1.</source>
        <translation>Pas de second chemin&#x202f;: le carrefour situé à %1 est incontournable.</translation>
    </message>
    <message>
        <source>No second way: there is no way round %1.</source>
        <translation>Pas de second chemin&#x202f;: %1 est incontournable.</translation>
    </message>
    <message>
        <source>Its second way is %1 long and shares no street with the first.</source>
        <translation>Son second chemin mesure %1 et n’a aucune voie en commun avec le premier.</translation>
    </message>
    <message>
        <source>Use this street</source>
        <translation>Imposer cette rue</translation>
    </message>
    <message>
        <source>Bar this street</source>
        <translation>Interdire cette rue</translation>
    </message>
    <message>
        <source>Let the solver choose</source>
        <translation>Laisser choisir le calcul</translation>
    </message>
    <message>
        <source>This scenario builds nothing along streets: choices of streets change nothing in it.</source>
        <translation>Ce scénario ne construit rien le long des rues&#x202f;: y choisir des rues ne change rien.</translation>
    </message>
    <message>
        <source>With this objective, streets can be barred, but none can be required.</source>
        <translation>Avec cet objectif, des rues peuvent être interdites, mais aucune ne peut être imposée.</translation>
    </message>
    <message>
        <source>Street no. %1</source>
        <translation>Rue n° %1</translation>
    </message>
    <message>
        <source>%1 (no. %2)</source>
        <translation>%1 (n° %2)</translation>
    </message>
    <message>
        <source>Homes of the population cells and businesses of the activity zones that a cabinet serves.</source>
        <translation>Logements des carreaux de population et entreprises des zones d’activité desservis par une armoire.</translation>
    </message>
    <message>
        <source>Of these, businesses</source>
        <translation>Dont entreprises</translation>
    </message>
    <message>
        <source>Businesses of activity zones behind a cabinet, by the jobs or the size of the zones.</source>
        <translation>Entreprises des zones d’activité derrière une armoire, d’après les emplois ou la surface des zones.</translation>
    </message>
    <message>
        <source>street %1</source>
        <translation>voie %1</translation>
    </message>
    <message>
        <source>%1 over %2, %3 wanted of %4, margin %5, availability %6, antennas at %7 and %8, %9 to spare over the relief</source>
        <translation>%1 sur %2, %3 demandés sur %4, marge %5, disponibilité %6, antennes à %7 et %8, %9 de reste au-dessus du relief</translation>
    </message>
    <message>
        <source>The path is free: %1 more than asked at the tightest place, %2 from the first end (%3 of the Fresnel radius at k = %4).</source>
        <translation>Le trajet est dégagé&#x202f;: %1 de plus qu’exigé à l’endroit le plus serré, à %2 de la première extrémité (%3 du rayon de Fresnel pour k = %4).</translation>
    </message>
    <message>
        <source>The path is not free: %1 are missing %2 from the first end (%3 of the Fresnel radius at k = %4).</source>
        <translation>Le trajet n’est pas dégagé&#x202f;: il manque %1 à %2 de la première extrémité (%3 du rayon de Fresnel pour k = %4).</translation>
    </message>
    <message>
        <source>By a radio link of the plan</source>
        <translation>Par une liaison radio du plan</translation>
    </message>
    <message>
        <source>Sites by radio link</source>
        <translation>Sites par liaison radio</translation>
    </message>
    <message>
        <source>Selected sites that a radio link of the plan serves.</source>
        <translation>Sites retenus qu’une liaison radio du plan dessert.</translation>
    </message>
    <message>
        <source>Straight length of the radio links of the plan.</source>
        <translation>Longueur à vol d’oiseau des liaisons radio du plan.</translation>
    </message>
    <message>
        <source>Computing radio coverage</source>
        <translation>Calcul de la couverture radio</translation>
    </message>
    <message>
        <source>Access point %1</source>
        <translation>Point d’accès %1</translation>
    </message>
    <message>
        <source>the other plan that was found would break the rules of radio links (load, links in a row, where they begin)</source>
        <translation>l’autre plan trouvé enfreindrait les règles des liaisons radio (charge, liaisons de suite, lieu de départ)</translation>
    </message>
    <message>
        <source>other sites are reached by radio through it alone</source>
        <translation>d’autres sites ne sont atteints par radio qu’à travers lui</translation>
    </message>
    <message>
        <source>streets are pinned in</source>
        <translation>des voies sont imposées</translation>
    </message>
    <message>
        <source>another way changes the cables as well, which this objective counts</source>
        <translation>un autre chemin change aussi les câbles, que cet objectif compte</translation>
    </message>
    <message>
        <source>this objective asks for second ways as well</source>
        <translation>cet objectif demande aussi des seconds chemins</translation>
    </message>
    <message>
        <source>this objective serves premises through cabinets</source>
        <translation>cet objectif dessert des locaux par des armoires</translation>
    </message>
    <message>
        <source>What the plan would cost without it is not stated: %1.</source>
        <translation>Ce que le plan coûterait sans elle n’est pas dit&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Were it barred, the next best way would cost %1 instead of %2 by the prices of the search: the plan would cost at most %3 more.</source>
        <translation>Si elle était exclue, le meilleur autre chemin coûterait %1 au lieu de %2 aux prix de la recherche&#x202f;: le plan coûterait au plus %3 de plus.</translation>
    </message>
    <message>
        <source>Without it, the best plan would cost at most %1 less than this one; how much at least is not stated: %2.</source>
        <translation>Sans lui, le meilleur plan coûterait au plus %1 de moins que celui-ci&#x202f;; de combien au moins n’est pas dit&#x202f;: %2.</translation>
    </message>
    <message>
        <source>It stays on the network while its alternative becomes cheaper by less than %1; when it leaves is not stated: %2.</source>
        <translation>Il reste sur le réseau tant que son alternative baisse de moins de %1&#x202f;; quand il le quitte n’est pas dit&#x202f;: %2.</translation>
    </message>
    <message>
        <source>It keeps its alternative while that becomes dearer by less than %1; when it joins the network is not stated: %2.</source>
        <translation>Il garde son alternative tant qu’elle augmente de moins de %1&#x202f;; quand il rejoint le réseau n’est pas dit&#x202f;: %2.</translation>
    </message>
    <message>
        <source>What would change its choice is not stated: %1.</source>
        <translation>Ce qui changerait son choix n’est pas dit&#x202f;: %1.</translation>
    </message>
    <message>
        <source>This scenario was planned by an older version of Oasis: run it again.</source>
        <translation>Ce scénario vient d’une version plus ancienne d’Oasis&#x202f;: recalculez-le.</translation>
    </message>
    <message>
        <source>The catalogue has no price for an item that the rules ask for: it counts as free. Add it to the catalogue.</source>
        <translation>Le bordereau n’a pas de prix pour un article que les règles demandent&#x202f;: il compte pour rien. Ajoutez-le au bordereau.</translation>
    </message>
    <message>
        <source>met</source>
        <translation>respectée</translation>
    </message>
    <message>
        <source>NOT met</source>
        <translation>NON respectée</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>to keep in mind</source>
        <translation>à garder à l’esprit</translation>
    </message>
    <message>
        <source>regional free Wi-Fi</source>
        <translation>Wi-Fi gratuit régional</translation>
    </message>
    <message>
        <source>the rules of radio links leave required sites out, and no other plan compares with such a one</source>
        <translation>les règles des liaisons radio laissent des sites obligatoires, et aucun autre plan ne se compare à un tel plan</translation>
    </message>
    <message>
        <source>Without it, the best plan would cost at most %1 less than this one.</source>
        <translation>Sans lui, le meilleur plan coûterait au plus %1 de moins que celui-ci.</translation>
    </message>
    <message>
        <source>It leaves the network when its alternative becomes cheaper by more than %1, at the latest; of less nothing is proved.</source>
        <translation>Il quitte le réseau quand son alternative baisse de plus de %1, au plus tard&#x202f;; en deçà, rien n’est prouvé.</translation>
    </message>
    <message>
        <source>It joins the network when its alternative becomes dearer by more than %1, at the latest; of less nothing is proved.</source>
        <translation>Il rejoint le réseau quand son alternative renchérit de plus de %1, au plus tard&#x202f;; en deçà, rien n’est prouvé.</translation>
    </message>
    <message>
        <source>received indoors, traditional building: %1 dB of entry loss, the median of ITU-R P.2109-2</source>
        <translation>reçu à l’intérieur, bâtiment traditionnel&#x202f;: %1 dB de pénétration, médiane de l’UIT-R P.2109-2</translation>
    </message>
    <message>
        <source>received indoors, thermally efficient building: %1 dB of entry loss, the median of ITU-R P.2109-2</source>
        <translation>reçu à l’intérieur, bâtiment thermiquement efficace&#x202f;: %1 dB de pénétration, médiane de l’UIT-R P.2109-2</translation>
    </message>
    <message>
        <source>street edge outside every municipality</source>
        <translation>tronçon hors de toute commune</translation>
    </message>
    <message>
        <source>motorway edge taken as a barrier</source>
        <translation>tronçon d’autoroute pris comme obstacle</translation>
    </message>
    <message>
        <source>site put into the municipality of the layer&apos;s code</source>
        <translation>site rattaché à la commune du code de la couche</translation>
    </message>
    <message>
        <source>site whose municipality differs from the layer&apos;s code</source>
        <translation>site dont la commune diffère du code de la couche</translation>
    </message>
    <message>
        <source>cell outside the tiles</source>
        <translation>maille hors des dalles</translation>
    </message>
    <message>
        <source>cell of sea noise set to 0</source>
        <translation>maille de bruit marin mise à 0</translation>
    </message>
    <message>
        <source>metre: side of a cell</source>
        <translation>mètre&#x202f;: côté d’un carreau</translation>
    </message>
    <message>
        <source>closed way read by its outline</source>
        <translation>surface lue par son contour</translation>
    </message>
    <message>
        <source>code completed (a lost leading zero)</source>
        <translation>code complété (zéro initial perdu)</translation>
    </message>
    <message>
        <source>connected network</source>
        <translation>réseau d’un seul tenant</translation>
    </message>
    <message>
        <source>edge without length</source>
        <translation>tronçon sans longueur</translation>
    </message>
    <message>
        <source>street edge</source>
        <translation>tronçon de voie</translation>
    </message>
    <message>
        <source>cell without a height</source>
        <translation>maille sans altitude</translation>
    </message>
    <message>
        <source>empty cell</source>
        <translation>carreau vide</translation>
    </message>
    <message>
        <source>street end joined</source>
        <translation>extrémité de voie jointe</translation>
    </message>
    <message>
        <source>exact duplicate of another edge</source>
        <translation>doublon exact d’un autre tronçon</translation>
    </message>
    <message>
        <source>fictive street</source>
        <translation>voie fictive</translation>
    </message>
    <message>
        <source>former municipality</source>
        <translation>ancienne commune</translation>
    </message>
    <message>
        <source>geometry repaired</source>
        <translation>géométrie réparée</translation>
    </message>
    <message>
        <source>line without length</source>
        <translation>ligne sans longueur</translation>
    </message>
    <message>
        <source>line split at crossings</source>
        <translation>ligne coupée aux croisements</translation>
    </message>
    <message>
        <source>line split where another one ends</source>
        <translation>ligne coupée là où une autre aboutit</translation>
    </message>
    <message>
        <source>municipality core moved to its town hall</source>
        <translation>centre de commune placé à sa mairie</translation>
    </message>
    <message>
        <source>street node</source>
        <translation>nœud de voie</translation>
    </message>
    <message>
        <source>building that nobody lives in</source>
        <translation>bâtiment non habité</translation>
    </message>
    <message>
        <source>part joined</source>
        <translation>partie réunie</translation>
    </message>
    <message>
        <source>number of people that could not be read</source>
        <translation>nombre de personnes illisible</translation>
    </message>
    <message>
        <source>place named several times, to review</source>
        <translation>lieu nommé plusieurs fois, à examiner</translation>
    </message>
    <message>
        <source>point without a line</source>
        <translation>point sans ligne</translation>
    </message>
    <message>
        <source>population that could not be read</source>
        <translation>population illisible</translation>
    </message>
    <message>
        <source>price that could not be read</source>
        <translation>prix illisible</translation>
    </message>
    <message>
        <source>street that shares a trench or poles with others (one risk)</source>
        <translation>voie qui partage tranchée ou appuis avec d’autres (un seul risque)</translation>
    </message>
    <message>
        <source>private street</source>
        <translation>voie privée</translation>
    </message>
    <message>
        <source>repeated vertex left out</source>
        <translation>sommet répété ignoré</translation>
    </message>
    <message>
        <source>site outside every municipality</source>
        <translation>site hors de toute commune</translation>
    </message>
    <message>
        <source>tile</source>
        <translation>dalle</translation>
    </message>
    <message>
        <source>street node that the main network does not reach</source>
        <translation>nœud de voie hors du réseau principal</translation>
    </message>
    <message>
        <source>street taken for urban by the density of junctions</source>
        <translation>voie jugée urbaine par la densité des carrefours</translation>
    </message>
    <message>
        <source>municipality without buildings</source>
        <translation>commune sans bâtiment</translation>
    </message>
    <message>
        <source>Frequency fee of licensed radio links</source>
        <translation>Redevance de fréquences des liaisons radio sous licence</translation>
    </message>
    <message>
        <source>The study has no relief. Import heights of the ground (Ctrl+I: a GeoTIFF, HGT or ASC file, as relief); the profile is read from them.</source>
        <translation>L’étude n’a pas de relief. Importez les altitudes du sol (Ctrl+I&#x202f;: un fichier GeoTIFF, HGT ou ASC, comme relief)&#x202f;; le profil y est lu.</translation>
    </message>
    <message>
        <source>Both ends stand at one place: a link is at least %1 long.</source>
        <translation>Les deux extrémités sont au même endroit&#x202f;: une liaison a au moins %1 de long.</translation>
    </message>
    <message>
        <source>The ends are too far apart: a link is at most %1 long.</source>
        <translation>Les extrémités sont trop éloignées&#x202f;: une liaison a au plus %1 de long.</translation>
    </message>
    <message>
        <source>The first end lies outside the relief: move it, or import heights of the ground that reach it.</source>
        <translation>La première extrémité est hors du relief&#x202f;: déplacez-la, ou importez des altitudes qui l’atteignent.</translation>
    </message>
    <message>
        <source>The second end lies outside the relief: move it, or import heights of the ground that reach it.</source>
        <translation>La seconde extrémité est hors du relief&#x202f;: déplacez-la, ou importez des altitudes qui l’atteignent.</translation>
    </message>
    <message>
        <source>The relief has a gap on the way, from %1 to %2 from the first end: nothing can be said over ground that is not known.</source>
        <translation>Le relief a une lacune sur le trajet, de %1 à %2 de la première extrémité&#x202f;: on ne peut rien dire d’un sol inconnu.</translation>
    </message>
    <message>
        <source>The antenna at the first end is not above the ground: give it a height.</source>
        <translation>L’antenne de la première extrémité n’est pas au-dessus du sol&#x202f;: donnez-lui une hauteur.</translation>
    </message>
    <message>
        <source>The antenna at the second end is not above the ground: give it a height.</source>
        <translation>L’antenne de la seconde extrémité n’est pas au-dessus du sol&#x202f;: donnez-lui une hauteur.</translation>
    </message>
    <message>
        <source>The path is free, but the national limits refuse the emission: %1.</source>
        <translation>Le trajet est dégagé, mais les limites nationales refusent l’émission&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The path is free, but the equipment carries %1 at most, and %2 are wanted.</source>
        <translation>Le trajet est dégagé, mais l’équipement porte au plus %1, et %2 sont voulus.</translation>
    </message>
    <message>
        <source>The path is free, but this is out of the equipment&apos;s range: over %1 the signal is %2 too weak for %3.</source>
        <translation>Le trajet est dégagé, mais hors de portée de l’équipement&#x202f;: à %1, le signal est de %2 trop faible pour %3.</translation>
    </message>
    <message>
        <source>The path is free, but %1 has a margin of %2 only, and %3 are asked.</source>
        <translation>Le trajet est libre, mais %1 n’a qu’une marge de %2, et %3 sont demandés.</translation>
    </message>
    <message>
        <source>The path is free, but %1 is there for %2 of the year only, and %3 are asked: its margin of %4 is taken by rain for %5, by multipath for %6.</source>
        <translation>Le trajet est dégagé, mais %1 n’est là que %2 de l’année, et %3 sont exigés&#x202f;: sa marge de %4 est prise par la pluie pendant %5, par les trajets multiples pendant %6.</translation>
    </message>
    <message>
        <source>Modulation of this account</source>
        <translation>Modulation de ce bilan</translation>
    </message>
    <message>
        <source>From antenna to antenna</source>
        <translation>D’antenne à antenne</translation>
    </message>
    <message>
        <source>Power into the antenna</source>
        <translation>Puissance à l’entrée de l’antenne</translation>
    </message>
    <message>
        <source>Gain of each antenna</source>
        <translation>Gain de chaque antenne</translation>
    </message>
    <message>
        <source>Cables, radomes, pointing (assumption)</source>
        <translation>Câbles, radômes, pointage (hypothèse)</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Espace libre</translation>
    </message>
    <message>
        <source>Oxygen and water vapour</source>
        <translation>Oxygène et vapeur d’eau</translation>
    </message>
    <message>
        <source>Received in clear air: P + 2G − Lc − Lbf − Ag</source>
        <translation>Reçu par temps clair&#x202f;: P + 2G − Lc − Lbf − Ag</translation>
    </message>
    <message>
        <source>Threshold of the modulation</source>
        <translation>Seuil de la modulation</translation>
    </message>
    <message>
        <source>Fade margin: Pr − T</source>
        <translation>Marge d’évanouissement&#x202f;: Pr − T</translation>
    </message>
    <message>
        <source>Rain exceeded 0.01 % of the year (assumption)</source>
        <translation>Pluie dépassée 0,01&#x202f;% de l’année (hypothèse)</translation>
    </message>
    <message>
        <source>Loss in that rain</source>
        <translation>Perte sous cette pluie</translation>
    </message>
    <message>
        <source>Length of the path in that rain</source>
        <translation>Longueur du trajet sous cette pluie</translation>
    </message>
    <message>
        <source>Rain loss exceeded 0.01 % of the year</source>
        <translation>Perte de pluie dépassée 0,01&#x202f;% de l’année</translation>
    </message>
    <message>
        <source>Rain takes the margin, of the year</source>
        <translation>La pluie prend la marge, de l’année</translation>
    </message>
    <message>
        <source>Multipath takes it, of the year</source>
        <translation>Les trajets multiples la prennent, de l’année</translation>
    </message>
    <message>
        <source>Availability: 100 % − p − pw</source>
        <translation>Disponibilité&#x202f;: 100&#x202f;% − p − pw</translation>
    </message>
    <message>
        <source>Availability asked</source>
        <translation>Disponibilité exigée</translation>
    </message>
    <message>
        <source>Effective Earth radius over the true one</source>
        <translation>Rayon terrestre effectif sur le vrai</translation>
    </message>
    <message>
        <source>Tightest place, from the first end</source>
        <translation>Endroit le plus serré, depuis la 1re extrémité</translation>
    </message>
    <message>
        <source>First Fresnel radius there</source>
        <translation>Premier rayon de Fresnel à cet endroit</translation>
    </message>
    <message>
        <source>Clearance there</source>
        <translation>Dégagement à cet endroit</translation>
    </message>
    <message>
        <source>Clearance asked</source>
        <translation>Dégagement exigé</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manque</translation>
    </message>
    <message>
        <source>To spare</source>
        <translation>En réserve</translation>
    </message>
    <message>
        <source>Does not close.</source>
        <translation>Ne passe pas.</translation>
    </message>
    <message>
        <source>Closes: %1 with %2, there %3 of the year, margin %4.</source>
        <translation>Passe&#x202f;: %1 en %2, disponibles %3 de l’année, marge %4.</translation>
    </message>
    <message>
        <source>Free from masts of %1 and %2.</source>
        <translation>Dégagé avec des mâts de %1 et %2.</translation>
    </message>
    <message>
        <source>Not even masts of %1 at both ends would clear it.</source>
        <translation>Même des mâts de %1 aux deux bouts ne le dégageraient pas.</translation>
    </message>
    <message>
        <source>Trees and buildings: %1.</source>
        <translation>Arbres et bâtiments&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Trees and roofs: %1 everywhere on the relief.</source>
        <translation>Arbres et toits&#x202f;: %1 partout sur le relief.</translation>
    </message>
    <message>
        <source>The relief alone: no trees, no roofs.</source>
        <translation>Le relief seul&#x202f;: ni arbres, ni toits.</translation>
    </message>
    <message>
        <source>Outside the range of ITU-R P.530: from 5 km on it tells no multipath above 45 GHz, so none is counted.</source>
        <translation>Hors du domaine de l’UIT-R P.530&#x202f;: dès 5 km, elle ne dit rien des trajets multiples au-dessus de 45 GHz, et aucun n’est compté.</translation>
    </message>
    <message>
        <source>Outside the range of ITU-R P.530 (rain: up to 60 km): the outages are extrapolated.</source>
        <translation>Hors du domaine de l’UIT-R P.530 (pluie&#x202f;: jusqu’à 60 km)&#x202f;: les indisponibilités sont extrapolées.</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>manque %1</translation>
    </message>
    <message>
        <source>%1 to spare</source>
        <translation>%1 de réserve</translation>
    </message>
    <message>
        <source>distance over the ground</source>
        <translation>distance au sol</translation>
    </message>
    <message>
        <source>distance between the antennas</source>
        <translation>distance entre les antennes</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>fréquence</translation>
    </message>
    <message>
        <source>coefficient of the distance</source>
        <translation>coefficient de la distance</translation>
    </message>
    <message>
        <source>coefficient of the frequency</source>
        <translation>coefficient de la fréquence</translation>
    </message>
    <message>
        <source>constant of the model</source>
        <translation>constante du modèle</translation>
    </message>
    <message>
        <source>part of the distance</source>
        <translation>part de la distance</translation>
    </message>
    <message>
        <source>part of the frequency</source>
        <translation>part de la fréquence</translation>
    </message>
    <message>
        <source>spread from place to place</source>
        <translation>écart type d’un lieu à l’autre</translation>
    </message>
    <message>
        <source>access point above the ground</source>
        <translation>point d’accès au-dessus du sol</translation>
    </message>
    <message>
        <source>receiver above the ground</source>
        <translation>récepteur au-dessus du sol</translation>
    </message>
    <message>
        <source>height of the buildings, an assumption</source>
        <translation>hauteur des bâtiments, une hypothèse</translation>
    </message>
    <message>
        <source>width of the streets, an assumption</source>
        <translation>largeur des rues, une hypothèse</translation>
    </message>
    <message>
        <source>breakpoint, from where the loss grows faster</source>
        <translation>point de rupture, à partir duquel l’affaiblissement croît plus vite</translation>
    </message>
    <message>
        <source>less, up to the breakpoint</source>
        <translation>moins, jusqu’au point de rupture</translation>
    </message>
    <message>
        <source>part of the receiver’s height</source>
        <translation>part de la hauteur du récepteur</translation>
    </message>
    <message>
        <source>part of distance and frequency</source>
        <translation>part de la distance et de la fréquence</translation>
    </message>
    <message>
        <source>part of buildings and distance</source>
        <translation>part des bâtiments et de la distance</translation>
    </message>
    <message>
        <source>part of the buildings</source>
        <translation>part des bâtiments</translation>
    </message>
    <message>
        <source>beyond the breakpoint</source>
        <translation>au-delà du point de rupture</translation>
    </message>
    <message>
        <source>part of the streets</source>
        <translation>part des rues</translation>
    </message>
    <message>
        <source>part of the access point’s height</source>
        <translation>part de la hauteur du point d’accès</translation>
    </message>
    <message>
        <source>line of sight clear, as far as the breakpoint</source>
        <translation>visibilité directe dégagée, jusqu’au point de rupture</translation>
    </message>
    <message>
        <source>line of sight clear, beyond the breakpoint</source>
        <translation>visibilité directe dégagée, au-delà du point de rupture</translation>
    </message>
    <message>
        <source>median with the line of sight clear, as the relief says</source>
        <translation>médiane, visibilité directe dégagée selon le relief</translation>
    </message>
    <message>
        <source>line of sight obstructed</source>
        <translation>visibilité directe masquée</translation>
    </message>
    <message>
        <source>median with the line of sight obstructed, as the relief says</source>
        <translation>médiane, visibilité directe masquée selon le relief</translation>
    </message>
    <message>
        <source>for the asked share of time</source>
        <translation>pour la part de temps demandée</translation>
    </message>
    <message>
        <source>for the asked share of places</source>
        <translation>pour la part de lieux demandée</translation>
    </message>
    <message>
        <source>loss of the street-level model</source>
        <translation>affaiblissement du modèle de rue</translation>
    </message>
    <message>
        <source>weight of P.1812, from 0 at 250 m to 100 % at 500 m</source>
        <translation>poids de P.1812, de 0 à 250 m à 100 % à 500 m</translation>
    </message>
    <message>
        <source>part of P.1812</source>
        <translation>part de P.1812</translation>
    </message>
    <message>
        <source>part of the street-level model</source>
        <translation>part du modèle de rue</translation>
    </message>
    <message>
        <source>loss that the map rests on</source>
        <translation>affaiblissement sur lequel repose la carte</translation>
    </message>
    <message>
        <source>%1, table %2</source>
        <translation>%1, tableau %2</translation>
    </message>
</context>
</TS>
