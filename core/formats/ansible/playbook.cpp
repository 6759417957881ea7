// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ansible/playbook.h"

namespace lvs {

namespace {

const char play[] = R"yml(- name: %1
  hosts: %2
  become: true
  gather_facts: false
  tasks:
    - name: What a host of the cluster needs
      ansible.builtin.import_tasks: tasks.yml
)yml";

const char tasks[] = R"yml(- name: Packages
  ansible.builtin.package:
    name: "{{ lvs_packages }}"
    state: present
  when: lvs_packages | length > 0

- name: Folders
  ansible.builtin.file:
    path: "/{{ item.path | dirname }}"
    state: directory
    mode: "0755"
  loop: "{{ lvs_files }}"
  loop_control:
    label: "{{ item.path | dirname }}"

# A script that changes is stopped by what it was: only so does it take back what it did.
- name: What would change of the script
  ansible.builtin.copy:
    src: "files/{{ inventory_hostname }}/usr/local/sbin/{{ lvs_unit }}"
    dest: "/usr/local/sbin/{{ lvs_unit }}"
    mode: "0755"
  check_mode: true
  register: lvs_script
  when: lvs_unit | length > 0

- name: Whether the script runs
  ansible.builtin.command: "systemctl is-active {{ lvs_unit }}.service"
  register: lvs_active
  changed_when: false
  failed_when: false
  check_mode: false
  when: lvs_unit | length > 0

- name: The script as it was ends
  ansible.builtin.systemd:
    name: "{{ lvs_unit }}.service"
    state: stopped
  when:
    - lvs_unit | length > 0
    - lvs_script is changed
    - lvs_active.rc | default(1) == 0

- name: Files
  ansible.builtin.copy:
    src: "files/{{ inventory_hostname }}/{{ item.path }}"
    dest: "/{{ item.path }}"
    owner: root
    group: root
    mode: "{{ item.mode }}"
  loop: "{{ lvs_files }}"
  loop_control:
    label: "{{ item.path }}"
  register: lvs_copied

- name: Modules that are loaded
  ansible.builtin.slurp:
    src: /proc/modules
  register: lvs_loaded

- name: Modules
  ansible.builtin.command: "modprobe {{ item }}"
  loop: "{{ lvs_modules }}"
  when: (lvs_loaded.content | b64decode) is not search('(?m)^' ~ item ~ ' ')
  changed_when: true

- name: The script runs, and at boot
  ansible.builtin.systemd:
    name: "{{ lvs_unit }}.service"
    state: started
    enabled: true
    daemon_reload: true
  when: lvs_unit | length > 0

- name: Settings and rules of full NAT and marks
  when: lvs_filter and lvs_copied is changed
  block:
    - name: Settings
      ansible.builtin.command: sysctl --system
      changed_when: true
    - name: Packet filter
      ansible.builtin.command: nft -f /etc/nftables.d/lvs.nft
      changed_when: true

- name: The packet filter's rules are loaded at boot
  ansible.builtin.copy:
    dest: /etc/systemd/system/lvs-filter.service
    mode: "0644"
    content: |
      [Unit]
      Description=Linux Virtual Server: rules of the packet filter
      Before=network-pre.target
      Wants=network-pre.target

      [Service]
      Type=oneshot
      RemainAfterExit=yes
      ExecStart=/usr/sbin/nft -f /etc/nftables.d/lvs.nft

      [Install]
      WantedBy=multi-user.target
  when: lvs_filter

- name: At boot
  ansible.builtin.systemd:
    name: lvs-filter.service
    enabled: true
    daemon_reload: true
  when: lvs_filter

- name: keepalived reads what is new
  ansible.builtin.systemd:
    name: keepalived.service
    state: "{{ 'reloaded' if lvs_copied is changed else 'started' }}"
    enabled: true
  when: lvs_keepalived
)yml";

} // namespace

QString ansiblePlaybook()
{
    const QString text = QString::fromLatin1(play);
    return text.arg(QStringLiteral("Real servers"), QStringLiteral("lvs_servers")) + u'\n'
        + text.arg(QStringLiteral("Directors, once real servers answer"), QStringLiteral("lvs_directors"));
}

QString ansibleTasks()
{
    return QString::fromLatin1(tasks);
}

} // namespace lvs
