# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Run by CPack over what it is about to pack.

# Debian wants manuals and changelogs compressed (policy 12.1, 12.7); without a date in them, so that the same
# sources give the same package.
find_program(gzip NAMES gzip REQUIRED)
file(GLOB_RECURSE texts LIST_DIRECTORIES FALSE "${CPACK_TEMPORARY_DIRECTORY}/*")
list(FILTER texts INCLUDE REGEX "/share/man/.*[1-8]$|/share/doc/[^/]*/changelog$")
foreach(text IN LISTS texts)
    execute_process(COMMAND "${gzip}" -9nf "${text}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()

# CPack strips what the build made, and not the libraries that it only brings; and it leaves the compilers' names.
find_program(strip NAMES strip REQUIRED)
file(GLOB_RECURSE binaries LIST_DIRECTORIES FALSE "${CPACK_TEMPORARY_DIRECTORY}/*")
list(FILTER binaries INCLUDE REGEX "/usr/(bin|libexec)/[^/]*$|[.]so[.][0-9.]*$")
foreach(binary IN LISTS binaries)
    if(NOT IS_SYMLINK "${binary}")
        execute_process(COMMAND "${strip}" --strip-unneeded --remove-section=.comment --remove-section=.note
            "${binary}" COMMAND_ERROR_IS_FATAL ANY)
    endif()
endforeach()
