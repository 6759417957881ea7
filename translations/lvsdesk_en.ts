<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>lvs::ServicesModel</name>
    <message numerus="yes">
        <source>%n pending change(s) of its real servers.</source>
        <translation>
            <numerusform>%n pending change of its real servers.</numerusform>
            <numerusform>%n pending changes of its real servers.</numerusform>
        </translation>
    </message>
</context>
</TS>
