# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Debian packages, made by ./dev package. Two of them, because most machines of a cluster have no screen:
#   lvsdesk-helper   the helper, the command line and what the system must know of them
#   lvsdesk          the window; depends on the other

# The components of the installation are called helper and desktop; what names none is the helper's.
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME helper)
set(LVS_PACKAGE_helper lvsdesk-helper)
set(LVS_PACKAGE_desktop lvsdesk)
set(debian "${CMAKE_CURRENT_SOURCE_DIR}/resources/debian")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME lvsdesk)
set(CPACK_PACKAGE_CONTACT "The LVS Desk authors <lvsdesk@lvsdesk.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each package has its own
set(CPACK_PACKAGE_VENDOR "The LVS Desk authors")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/package")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL helper desktop)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_STRIP_FILES ON)
# As dpkg-buildpackage does, whatever umask the builder has.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
# Runs over what is about to be packed.
set(CPACK_PRE_BUILD_SCRIPTS "${debian}/finish.cmake")

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Of these libraries no package tells, see LvsPrivateLibraries.cmake; what they need in turn, they bring to light.
if(LVS_BRINGS_POLKIT_QT)
    get_target_property(library PolkitQt6-1::Core LOCATION)
    get_filename_component(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${library}" DIRECTORY)
endif()
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

set(CPACK_DEBIAN_HELPER_PACKAGE_NAME ${LVS_PACKAGE_helper})
set(CPACK_DEBIAN_HELPER_DESCRIPTION "\
Linux Virtual Server: privileged helper and command line
Changes the kernel's virtual services (IPVS) and what a director or a real
server needs around them: addresses, routes, tunnels and kernel settings.
A small service, started by D-Bus, does it for those whom polkit allows;
lvsdesk-cli is its command line. A plan is applied as a whole or not at all.

This is all that a machine without a screen needs.")
# Without polkit the helper answers nobody, so it is no mere recommendation.
set(CPACK_DEBIAN_HELPER_PACKAGE_DEPENDS "default-dbus-system-bus | dbus-system-bus, polkitd, systemd")
# openssh-client: other machines; kmod: the ports that unpack GUE and FOU need their module.
set(CPACK_DEBIAN_HELPER_PACKAGE_RECOMMENDS "kmod, openssh-client")
set(CPACK_DEBIAN_HELPER_PACKAGE_SUGGESTS "ipvsadm, keepalived")
set(CPACK_DEBIAN_HELPER_PACKAGE_CONTROL_EXTRA
    "${debian}/helper/postinst" "${debian}/helper/prerm" "${debian}/helper/postrm")

set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME ${LVS_PACKAGE_desktop})
set(CPACK_DEBIAN_DESKTOP_DESCRIPTION "\
desktop manager for Linux Virtual Server
Shows the virtual services and real servers that the Linux kernel balances,
with their live traffic, and changes them by mouse: every edit is reviewed
before it is applied, is applied as a whole or not at all, and can be taken
back. Sets up whole clusters by NAT, direct routing or tunnelling, here and
over ssh, and explains what is wrong with one.")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS "lvsdesk-helper (= ${PROJECT_VERSION})")
# An agent asks for the password; the rest are Qt's own words, and its plug-in for Wayland.
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS
    "polkit-1-auth-agent, qt6-translations-l10n, qt6-wayland")

include(CPack)
