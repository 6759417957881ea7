# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One precompiled header for all that is compiled here: what most sources include, which takes longer to read than
# the sources themselves. Only names of the standard library and of Qt's core, so that no source of ours can lean on
# it for another's; the preset `separate` does without. Clang wants the options of all targets to be the same: GCC.

# lvs_precompile(<directory>) For the targets of the directory and of those below it, once all are made.
function(lvs_precompile directory)
    get_property(targets DIRECTORY "${directory}" PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        get_target_property(binaries ${target} BINARY_DIR)
        if(NOT target STREQUAL lvs_base AND type MATCHES "^(EXECUTABLE|STATIC_LIBRARY|OBJECT_LIBRARY)$")
            target_precompile_headers(${target} REUSE_FROM lvs_base)
            if(type STREQUAL "EXECUTABLE") # whose classes with signals are in its sources: there is nothing in it
                set_source_files_properties("${binaries}/${target}_autogen/mocs_compilation.cpp"
                    TARGET_DIRECTORY ${target} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
            endif()
        endif()
    endforeach()
    get_property(below DIRECTORY "${directory}" PROPERTY SUBDIRECTORIES)
    foreach(each IN LISTS below)
        lvs_precompile("${each}")
    endforeach()
endfunction()

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_precompile_headers(lvs_base PRIVATE
        <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <set> <string> <utility> <variant> <vector>
        <QByteArray> <QCoreApplication> <QDateTime> <QDebug> <QDir> <QElapsedTimer> <QFile> <QHash> <QJsonArray>
        <QJsonDocument> <QJsonObject> <QList> <QMap> <QObject> <QProcess> <QRegularExpression> <QSet> <QString>
        <QStringList> <QTimer> <QVariant>)
    lvs_precompile("${CMAKE_SOURCE_DIR}")
endif()
