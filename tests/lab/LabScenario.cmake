# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What runs on a kernel of its own. Each scenario and benchmark is written down in the build folder, in
# tests/lab/registered, where lab.py finds it.

find_program(LVS_PYTHON NAMES python3 HINTS /usr/bin REQUIRED)
set(LVS_LAB_REGISTERED "${CMAKE_BINARY_DIR}/tests/lab/registered")
file(REMOVE_RECURSE "${LVS_LAB_REGISTERED}")

# lvs_add_lab_scenario(<name> [SCRIPT <file>] [TIMEOUT <s>] [MEMORY <MB>] [NEEDS <file>] [DEPENDS <target>…] [BENCH]
#                      [SYSTEMD] [WAITS])
# A shell script that runs in the lab, scenarios/<name>.sh unless given, as the ctest test lab.<name>;
# with BENCH not as a test but as a benchmark of ./dev bench. The script calls the executables that it
# depends on by the names of their targets. Where the file that it needs is not there when CMake runs it is a
# skipped test. With SYSTEMD the machine boots a real systemd from a disk.
# WAITS is lvs_schedule_test()'s. Defaults: 120 s, 768 MB.
function(lvs_add_lab_scenario name)
    cmake_parse_arguments(arg "BENCH;SYSTEMD;WAITS" "SCRIPT;TIMEOUT;MEMORY;NEEDS" "DEPENDS" ${ARGN})
    if(NOT arg_SCRIPT)
        set(arg_SCRIPT "${CMAKE_CURRENT_SOURCE_DIR}/scenarios/${name}.sh")
    endif()
    get_filename_component(script "${arg_SCRIPT}" ABSOLUTE)
    if(NOT EXISTS "${script}")
        message(FATAL_ERROR "lab scenario ${name}: there is no ${script}")
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if(NOT arg_MEMORY)
        set(arg_MEMORY 768)
    endif()
    set(kind scenario)
    if(arg_BENCH)
        set(kind bench)
    endif()
    set(skip "")
    if(arg_DEPENDS AND (LVS_SANITIZE_ADDRESS OR LVS_SANITIZE_THREAD))
        # The shadow memory of the sanitizers lies at fixed places of a 47-bit address space.
        set(skip "programs with sanitizers do not fit into the 39-bit address space of user-mode Linux")
    endif()
    if(arg_NEEDS AND NOT EXISTS "${arg_NEEDS}")
        set(skip "./dev setup did not bring ${arg_NEEDS}")
    endif()
    set(systemd false)
    if(arg_SYSTEMD)
        set(systemd true)
    endif()
    set(programs "")
    foreach(target IN LISTS arg_DEPENDS)
        list(APPEND programs "\"${target}\": \"$<TARGET_FILE:${target}>\"")
    endforeach()
    list(JOIN programs ", " programs)
    file(GENERATE OUTPUT "${LVS_LAB_REGISTERED}/${name}.json" CONTENT
"{\"name\": \"${name}\", \"kind\": \"${kind}\", \"script\": \"${script}\", \"command\": null,
 \"timeout\": ${arg_TIMEOUT}, \"memory\": ${arg_MEMORY}, \"programs\": {${programs}},
 \"systemd\": ${systemd}, \"skip\": \"${skip}\"}
")
    if(arg_BENCH)
        return()
    endif()
    add_test(NAME lab.${name} COMMAND "${LVS_PYTHON}" "${CMAKE_SOURCE_DIR}/tests/lab/lab.py"
        --build "${CMAKE_BINARY_DIR}" --results "${CMAKE_BINARY_DIR}/tests/lab/results/${name}" ${name})
    # The limit that ends a machine is the lab's own; ctest's is there for the lab.
    math(EXPR patience "${arg_TIMEOUT} + 30")
    lvs_schedule_test(lab.${name} TIMEOUT ${patience} WAITS ${arg_WAITS})
    set_tests_properties(lab.${name} PROPERTIES SKIP_RETURN_CODE 77 LABELS lab)
endfunction()

# lvs_add_bench(<name> COMMAND <target> [<argument>…])
# A benchmark of ./dev bench that needs no kernel: the executable runs on this machine.
function(lvs_add_bench name)
    cmake_parse_arguments(arg "" "" "COMMAND" ${ARGN})
    list(POP_FRONT arg_COMMAND target)
    list(PREPEND arg_COMMAND "$<TARGET_FILE:${target}>")
    list(JOIN arg_COMMAND "\", \"" command)
    file(GENERATE OUTPUT "${LVS_LAB_REGISTERED}/${name}.json" CONTENT
"{\"name\": \"${name}\", \"kind\": \"bench\", \"script\": null, \"command\": [\"${command}\"],
 \"timeout\": null, \"memory\": null, \"programs\": {}, \"skip\": \"\"}
")
endfunction()
