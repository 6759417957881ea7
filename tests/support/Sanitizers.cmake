# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How tests run when they are built with sanitizers.

set(LVS_SANITIZER_ENVIRONMENT "")
if(LVS_SANITIZE_ADDRESS)
    set(LVS_SANITIZER_ENVIRONMENT
        "ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1"
        "UBSAN_OPTIONS=print_stacktrace=1")
elseif(LVS_SANITIZE_THREAD)
    # Qt and GLib are built without it: what they lock among themselves cannot be seen, and what they do
    # is not looked at. What they hand from thread to thread for us is: see sanitizers/queuedcalls.cpp.
    # What QProcess starts is a fork of a program with threads until its exec: it need not die for that.
    set(LVS_SANITIZER_ENVIRONMENT
        "TSAN_OPTIONS=ignore_noninstrumented_modules=1:second_deadlock_stack=1:die_after_fork=0")
endif()
if(LVS_SANITIZER_ENVIRONMENT)
    # Qt's own limit for one function of a test is five minutes.
    list(APPEND LVS_SANITIZER_ENVIRONMENT "QTEST_FUNCTION_TIMEOUT=1500000")
endif()

# Sanitized programs take some five times as long.
function(lvs_sanitized_timeout variable)
    if(LVS_SANITIZE_ADDRESS OR LVS_SANITIZE_THREAD)
        math(EXPR longer "5 * ${${variable}}")
        set(${variable} ${longer} PARENT_SCOPE)
    endif()
endfunction()
