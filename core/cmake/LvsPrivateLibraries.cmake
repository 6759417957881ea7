# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# polkit-qt for Qt 6 is a package of newer distributions only. Where the build took it from elsewhere than the
# system's own folders, the two libraries of it that the window uses are installed in a folder of the program's
# own, lib/lvsdesk/polkit-qt, and the window alone looks there, wherever the prefix was moved to.

find_package(PolkitQt6-1 REQUIRED)
get_target_property(headers PolkitQt6-1::Core INTERFACE_INCLUDE_DIRECTORIES)
set(LVS_BRINGS_POLKIT_QT ON)
if(headers MATCHES "^/usr/include")
    set(LVS_BRINGS_POLKIT_QT OFF)
endif()

# lvs_bring_polkit_qt(<program>)
function(lvs_bring_polkit_qt program)
    if(LVS_BRINGS_POLKIT_QT)
        install(IMPORTED_RUNTIME_ARTIFACTS PolkitQt6-1::Core PolkitQt6-1::Gui
            LIBRARY DESTINATION lib/lvsdesk/polkit-qt COMPONENT desktop)
        set_target_properties(${program} PROPERTIES INSTALL_RPATH "$ORIGIN/../lib/lvsdesk/polkit-qt")
    endif()
endfunction()
