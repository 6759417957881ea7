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
    - name: %3
      ansible.builtin.import_tasks: %4
)yml";

// In a check run nothing is there yet of what the run would bring: what builds on it is passed over.
const char tasks[] = R"yml(- name: Packages
  ansible.builtin.package:
    name: "{{ lvs_packages }}"
    state: present
  when: lvs_packages | length > 0

# Folders that are there keep their owner and mode.
- name: Folders
  ansible.builtin.file:
    path: "/{{ item.path | dirname }}"
    state: directory
  loop: "{{ lvs_files }}"
  loop_control:
    label: "{{ item.path | dirname }}"
  register: lvs_folders

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
    index_var: lvs_number
  register: lvs_copied
  when: not ansible_check_mode or lvs_folders.results[lvs_number] is not changed

# By its path: not everybody whom sudo lets in has sbin among the folders of programs.
- name: Modules that are missing
  ansible.builtin.command: "/sbin/modprobe --all --dry-run --verbose {{ lvs_modules | join(' ') }}"
  register: lvs_missing
  changed_when: false
  check_mode: false
  when: lvs_modules | length > 0

- name: Modules
  ansible.builtin.command: "/sbin/modprobe --all {{ lvs_modules | join(' ') }}"
  changed_when: true
  when:
    - lvs_modules | length > 0
    - lvs_missing.stdout is search('(?m)^ins')

- name: The script runs, and at boot
  ansible.builtin.systemd:
    name: "{{ lvs_unit }}.service"
    state: started
    enabled: true
    daemon_reload: true
  when:
    - lvs_unit | length > 0
    - not ansible_check_mode or lvs_copied is not changed

- name: Rules of full NAT and marks, and at boot
  ansible.builtin.systemd:
    name: lvs-filter.service
    state: "{{ 'reloaded' if lvs_copied is changed else 'started' }}"
    enabled: true
    daemon_reload: true
  when:
    - lvs_filter
    - not ansible_check_mode or lvs_copied is not changed

- name: keepalived reads what is new
  ansible.builtin.systemd:
    name: keepalived.service
    state: "{{ 'reloaded' if lvs_copied is changed else 'started' }}"
    enabled: true
  when:
    - lvs_keepalived
    - not ansible_check_mode or lvs_copied is not changed
)yml";

const char removal[] = R"yml(- name: What of it can run
  ansible.builtin.stat:
    path: "/{{ item }}"
  loop: "{{ lvs_files | map(attribute='path') | select('match', 'etc/(systemd/system|keepalived)/') | list | reverse }}"
  register: lvs_there

- name: What runs ends, and starts at boot no more
  ansible.builtin.systemd:
    name: "{{ 'keepalived.service' if item.item is match('etc/keepalived/') else item.item | basename }}"
    state: stopped
    enabled: false
  loop: "{{ lvs_there.results | selectattr('stat.exists') | list }}"
  loop_control:
    label: "{{ item.item }}"

- name: Files
  ansible.builtin.file:
    path: "/{{ item.path }}"
    state: absent
  loop: "{{ lvs_files }}"
  loop_control:
    label: "{{ item.path }}"
  register: lvs_removed

- name: Units are forgotten
  ansible.builtin.systemd:
    daemon_reload: true
  when: lvs_removed is changed
)yml";

QString playOn(const char *hosts, const char *name, const char *task, const char *file)
{
    return QString::fromLatin1(play).arg(QLatin1String(name), QLatin1String(hosts), QLatin1String(task),
                                         QLatin1String(file));
}

} // namespace

QString ansiblePlaybook()
{
    const char *what = "What a host of the cluster needs";
    return playOn("lvs_servers", "Real servers", what, "tasks.yml") + u'\n'
        + playOn("lvs_directors", "Directors, once real servers answer", what, "tasks.yml");
}

QString ansibleTasks()
{
    return QString::fromLatin1(tasks);
}

QString ansibleRemovalPlaybook()
{
    const char *what = "What a host of the cluster had";
    return playOn("lvs_directors", "Directors, before real servers go", what, "remove-tasks.yml") + u'\n'
        + playOn("lvs_servers", "Real servers", what, "remove-tasks.yml");
}

QString ansibleRemovalTasks()
{
    return QString::fromLatin1(removal);
}

} // namespace lvs
