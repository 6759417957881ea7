<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>lvs::ApplyController</name>
    <message numerus="yes">
        <source>Applied %n step(s): %1 …</source>
        <translation>
            <numerusform>Applied %n step: %1 …</numerusform>
            <numerusform>Applied %n steps: %1 …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::AuditPage</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n change(s)</source>
        <translation>
            <numerusform>%1 of %n change</numerusform>
            <numerusform>%1 of %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::CheckpointBar</name>
    <message numerus="yes">
        <source>%n step(s) on %1: try whether all still works.</source>
        <translation>
            <numerusform>%n step on %1: try whether all still works.</numerusform>
            <numerusform>%n steps on %1: try whether all still works.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::ChecksPage</name>
    <message numerus="yes">
        <source>%1: %n step(s) will make it ready</source>
        <translation>
            <numerusform>%1: %n step will make it ready</numerusform>
            <numerusform>%1: %n steps will make it ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::ClusterView</name>
    <message numerus="yes">
        <source>all of %n machine(s) ready</source>
        <translation>
            <numerusform>%n machine ready</numerusform>
            <numerusform>all %n machines ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n machine(s) ready</source>
        <translation>
            <numerusform>%1 of %n machine ready</numerusform>
            <numerusform>%1 of %n machines ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::ClusterWording</name>
    <message numerus="yes">
        <source>needs %n change(s)</source>
        <translation>
            <numerusform>needs %n change</numerusform>
            <numerusform>needs %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) applied</source>
        <translation>
            <numerusform>%n step applied</numerusform>
            <numerusform>%n steps applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by script, %n step(s)</source>
        <translation>
            <numerusform>by script, %n step</numerusform>
            <numerusform>by script, %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::DriftDialog</name>
    <message numerus="yes">
        <source>%n thing(s) changed by others since %1</source>
        <translation>
            <numerusform>%n thing changed by others since %1</numerusform>
            <numerusform>%n things changed by others since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that others made would be saved, too</source>
        <translation>
            <numerusform>%n change that others made would be saved, too</numerusform>
            <numerusform>%n changes that others made would be saved, too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) to what is saved</source>
        <translation>
            <numerusform>%n difference to what is saved</numerusform>
            <numerusform>%n differences to what is saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::EditController</name>
    <message numerus="yes">
        <source>add %n real servers</source>
        <translation>
            <numerusform>add %n real server</numerusform>
            <numerusform>add %n real servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n real servers</source>
        <translation>
            <numerusform>edit %n real server</numerusform>
            <numerusform>edit %n real servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n real servers</source>
        <translation>
            <numerusform>remove %n real server</numerusform>
            <numerusform>remove %n real servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n services</source>
        <translation>
            <numerusform>remove %n service</numerusform>
            <numerusform>remove %n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n services</source>
        <translation>
            <numerusform>edit %n service</numerusform>
            <numerusform>edit %n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::ExportSaving</name>
    <message numerus="yes">
        <source>%n file(s) saved in %1.</source>
        <translation>
            <numerusform>%n file saved in %1.</numerusform>
            <numerusform>%n files saved in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1 would be replaced:</source>
        <translation>
            <numerusform>%n file in %1 would be replaced:</numerusform>
            <numerusform>%n files in %1 would be replaced:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved below %1.</source>
        <translation>
            <numerusform>%n file saved below %1.</numerusform>
            <numerusform>%n files saved below %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::ExportTreeModel</name>
    <message numerus="yes">
        <source>%n thing(s) cannot be said in this format.</source>
        <translation>
            <numerusform>%n thing cannot be said in this format.</numerusform>
            <numerusform>%n things cannot be said in this format.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::ExportTreePane</name>
    <message numerus="yes">
        <source>%n file(s) shown</source>
        <translation>
            <numerusform>%n file shown</numerusform>
            <numerusform>%n files shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::HostSession</name>
    <message numerus="yes">
        <source>simulated, %n service(s)</source>
        <translation>
            <numerusform>simulated, %n service</numerusform>
            <numerusform>simulated, %n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>director, %n service(s)</source>
        <translation>
            <numerusform>director, %n service</numerusform>
            <numerusform>director, %n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::HostsModel</name>
    <message numerus="yes">
        <source>%n difference(s) to what is saved</source>
        <translation>
            <numerusform>%n difference to what is saved</numerusform>
            <numerusform>%n differences to what is saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::IpvsSettingsPane</name>
    <message numerus="yes">
        <source>%n of this kernel</source>
        <translation>
            <numerusform>%n of this kernel</numerusform>
            <numerusform>%n of this kernel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::PendingBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) with changes by others</source>
        <translation>
            <numerusform>%n conflict with changes by others</numerusform>
            <numerusform>%n conflicts with changes by others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s):</source>
        <translation>
            <numerusform>%n pending change:</numerusform>
            <numerusform>%n pending changes:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::RealServersPane</name>
    <message numerus="yes">
        <source>of %n services</source>
        <translation>
            <numerusform>of %n service</numerusform>
            <numerusform>of %n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::ResultPicture</name>
    <message numerus="yes">
        <source>and %n more figures that the window shows</source>
        <translation>
            <numerusform>and %n more figure that the window shows</numerusform>
            <numerusform>and %n more figures that the window shows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::ReviewDialog</name>
    <message numerus="yes">
        <source>%n step(s) on %1</source>
        <translation>
            <numerusform>%n step on %1</numerusform>
            <numerusform>%n steps on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) applied</source>
        <translation>
            <numerusform>%n step applied</numerusform>
            <numerusform>%n steps applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) could not be undone: look at the host before you go on.</source>
        <translation>
            <numerusform>%n step could not be undone: look at the host before you go on.</numerusform>
            <numerusform>%n steps could not be undone: look at the host before you go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) had been done and were undone: the host is as it was. The changes stay pending.</source>
        <translation>
            <numerusform>%n step had been done and was undone: the host is as it was. The changes stay pending.</numerusform>
            <numerusform>%n steps had been done and were undone: the host is as it was. The changes stay pending.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::SavedBadge</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::SavedController</name>
    <message numerus="yes">
        <source>%n thing(s) changed by others since %1</source>
        <translation>
            <numerusform>%n thing changed by others since %1</numerusform>
            <numerusform>%n things changed by others since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::SavedStatesPane</name>
    <message numerus="yes">
        <source>the host differs from the latest in %n thing(s)</source>
        <translation>
            <numerusform>the host differs from the latest in %n thing</numerusform>
            <numerusform>the host differs from the latest in %n things</numerusform>
        </translation>
    </message>
</context>
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
<context>
    <name>lvs::ServicesPane</name>
    <message numerus="yes">
        <source>, %n shown</source>
        <translation>
            <numerusform>, %n shown</numerusform>
            <numerusform>, %n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on this host</source>
        <translation>
            <numerusform>%n on this host</numerusform>
            <numerusform>%n on this host</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::SettingPane</name>
    <message numerus="yes">
        <source>defaults for %n settings</source>
        <translation>
            <numerusform>defaults for %n setting</numerusform>
            <numerusform>defaults for %n settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::SetupObjectsModel</name>
    <message numerus="yes">
        <source>VIP of %n service(s)</source>
        <translation>
            <numerusform>VIP of %n service</numerusform>
            <numerusform>VIP of %n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::SetupObjectsPane</name>
    <message numerus="yes">
        <source>to be looked at; %n kept by others</source>
        <translation>
            <numerusform>to be looked at; %n kept by others</numerusform>
            <numerusform>to be looked at; %n kept by others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::SeveralServersDialog</name>
    <message numerus="yes">
        <source>Edit %n real server(s)</source>
        <translation>
            <numerusform>Edit %n real server</numerusform>
            <numerusform>Edit %n real servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::SeveralServicesDialog</name>
    <message numerus="yes">
        <source>Edit %n service(s)</source>
        <translation>
            <numerusform>Edit %n service</numerusform>
            <numerusform>Edit %n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::WhatIfResult</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
</TS>
