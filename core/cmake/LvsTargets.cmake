# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The one place where compile options are set: every target links Lvs::Options.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # By default it keeps nothing of what is compiled with a precompiled header, whose macros and times it cannot see.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${CCACHE_PROGRAM}")
endif()

add_library(lvs_options INTERFACE)
add_library(Lvs::Options ALIAS lvs_options)
target_include_directories(lvs_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(lvs_options INTERFACE
    -Wall -Wextra -Wpedantic -Werror
    -Wcast-align -Wcast-qual -Wduplicated-cond -Wextra-semi -Wformat=2 -Wimplicit-fallthrough
    -Wlogical-op -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Wredundant-decls
    -Wshadow -Wsuggest-override -Wundef -Wunused
    # Once it optimises, GCC takes what an empty std::optional holds for used.
    "$<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:RelWithDebInfo,Release>>:-Wno-maybe-uninitialized>")
# With what GCC's collector takes for granted it cleans up after each header: a tenth of the time. Half a gigabyte is
# more than a source needs.
target_compile_options(lvs_options INTERFACE
    -pipe "$<$<CXX_COMPILER_ID:GNU>:--param=ggc-min-heapsize=524288>")
target_compile_definitions(lvs_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    LVSDESK_VERSION="${PROJECT_VERSION}")

# Every test is a program of its own: lld links it several times faster than the compiler's default. What is
# installed is linked as the distribution links.
find_program(LLD_PROGRAM ld.lld)
if(LLD_PROGRAM)
    target_link_options(lvs_options INTERFACE "$<$<CONFIG:Debug>:-fuse-ld=lld>")
endif()

# What is installed is hardened, as distributions want it of programs with privileges: checked copies, guarded
# stacks, and no table of functions that can be written to once the program runs.
set(installed "$<CONFIG:RelWithDebInfo,Release>")
target_compile_options(lvs_options INTERFACE
    "$<${installed}:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2;-fstack-protector-strong>")
target_link_options(lvs_options INTERFACE "$<${installed}:LINKER:-z,relro;LINKER:-z,now>")

if(LVS_FUZZ)
    # clang, which does not know all of GCC's warnings
    target_compile_options(lvs_options INTERFACE -Wno-unknown-warning-option
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(lvs_options INTERFACE -fsanitize=address,undefined)
elseif(LVS_SANITIZE_ADDRESS)
    target_compile_options(lvs_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(lvs_options INTERFACE -fsanitize=address,undefined)
elseif(LVS_SANITIZE_THREAD)
    # GCC reports fences it cannot follow; Qt and the standard library use them.
    target_compile_options(lvs_options INTERFACE -fsanitize=thread -fno-omit-frame-pointer -Wno-tsan)
    target_link_options(lvs_options INTERFACE -fsanitize=thread)
    # Every program tells the sanitizer what Qt, which is built without it, hands from thread to thread.
    target_sources(lvs_options INTERFACE
        "$<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:${CMAKE_SOURCE_DIR}/tests/support/sanitizers/queuedcalls.cpp>")
endif()

# lvs_add_library(<Name> [MOC] SOURCES <files> [LINKS <targets>])
# A static library for one layer, named lvs_<name> with the alias Lvs::<Name>.
function(lvs_add_library name)
    cmake_parse_arguments(arg "MOC" "" "SOURCES;LINKS" ${ARGN})
    string(TOLOWER "lvs_${name}" target)
    add_library(${target} STATIC ${arg_SOURCES})
    add_library(Lvs::${name} ALIAS ${target})
    target_link_libraries(${target} PUBLIC Lvs::Options ${arg_LINKS})
    if(arg_MOC)
        set_target_properties(${target} PROPERTIES AUTOMOC ON)
    endif()
endfunction()
