<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n site(s) marked as oases</source>
        <translation>
            <numerusform>%n site marked as an oasis</numerusform>
            <numerusform>%n sites marked as oases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>    and the meaning of %n value(s): --verbose lists them</source>
        <translation>
            <numerusform>    and the meaning of %n value: --verbose lists it</numerusform>
            <numerusform>    and the meaning of %n values: --verbose lists them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>map</name>
    <message numerus="yes">
        <source>Quick plan: %n site(s) lose every permitted way to a point of presence.</source>
        <translation>
            <numerusform>Quick plan: %n site loses every permitted way to a point of presence.</numerusform>
            <numerusform>Quick plan: %n sites lose every permitted way to a point of presence.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oasis::desktop::CabinetTable</name>
    <message numerus="yes">
        <source>%1 – %n cabinet(s), %2 premises, %3 behind no cabinet. All figures rest on assumptions, to be confirmed.</source>
        <translation>
            <numerusform>%1 – %n cabinet, %2 premises, %3 behind no cabinet. All figures rest on assumptions, to be confirmed.</numerusform>
            <numerusform>%1 – %n cabinets, %2 premises, %3 behind no cabinet. All figures rest on assumptions, to be confirmed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oasis::desktop::FolderImport</name>
    <message numerus="yes">
        <source>%n layer(s) imported.</source>
        <translation>
            <numerusform>%n layer imported.</numerusform>
            <numerusform>%n layers imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) not recognised: import them one by one.</source>
        <translation>
            <numerusform>%n layer not recognised: import it by itself.</numerusform>
            <numerusform>%n layers not recognised: import them one by one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oasis::desktop::Inspector</name>
    <message numerus="yes">
        <source>%n site(s) depend on it</source>
        <translation>
            <numerusform>%n site depends on it</numerusform>
            <numerusform>%n sites depend on it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Second way of %n site(s)</source>
        <translation>
            <numerusform>Second way of %n site</numerusform>
            <numerusform>Second way of %n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oasis::desktop::MapArea</name>
    <message numerus="yes">
        <source>The program ended before %n change(s) of this study were saved.</source>
        <translation>
            <numerusform>The program ended before %n change of this study was saved.</numerusform>
            <numerusform>The program ended before %n changes of this study were saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oasis::desktop::MergeDialog</name>
    <message numerus="yes">
        <source>%n proposal(s)</source>
        <translation>
            <numerusform>%n proposal</numerusform>
            <numerusform>%n proposals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oasis::desktop::SiteTable</name>
    <message numerus="yes">
        <source>Mark %n site(s)</source>
        <translation>
            <numerusform>Mark %n site</numerusform>
            <numerusform>Mark %n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Strike out %n site(s)</source>
        <translation>
            <numerusform>Strike out %n site</numerusform>
            <numerusform>Strike out %n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>oasis::desktop::SitesPanel</name>
    <message numerus="yes">
        <source>%n site(s) marked as oases.</source>
        <translation>
            <numerusform>%n site marked as an oasis.</numerusform>
            <numerusform>%n sites marked as oases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report</name>
    <message numerus="yes">
        <source>%n further site(s) lose less light.</source>
        <translation>
            <numerusform>%n further site loses less light.</numerusform>
            <numerusform>%n further sites lose less light.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>text</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan uses it; %n site(s) depend on it: %1.</source>
        <translation>
            <numerusform>The plan uses it; %n site depends on it: %1.</numerusform>
            <numerusform>The plan uses it; %n sites depend on it: %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
