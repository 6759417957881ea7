#compdef lvsdesk-cli
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

local -a everywhere held changing from partial places verbs
local formats='ipvsadm shell shell-classic keepalived networkd networkmanager netplan ifupdown sysctl'
everywhere=(
    '--simulated[a simulated cluster that ends with the program]'
    '--host[another machine, over ssh]:machine:_hosts'
    '--bus[the helper on another bus]:address:'
    '--json[the result as JSON]'
    '--language[the language of the words]:language:(en zh_CN)'
    '(- *)'{-h,--help}'[explain verbs and options]'
    '(- *)--help-all[explain the options of Qt as well]'
    '(- *)'{-v,--version}'[print the version]'
)
held=(
    '--checkpoint[taken back unless it is confirmed within that time]:seconds:'
    '--revert-when-lost[also as soon as this program or its connection is gone]'
)
changing=(
    $held
    '--yes[without asking]'
    '--leave[where a machine fails, those before it stay changed]'
    '--scripts[where to write scripts for machines without a helper]:folder:_files -/'
)
from=('--from[the format of the file]:format:(ipvsadm listing shell sysctl keepalived ldirectord cluster saved)')
partial=('--partial[goes on with what could be read where lines are wrong]')
places=(
    '(--archive --output)--folder[where to write the files]:folder:_files -/'
    '(--folder --output)--archive[the files in one archive]:file:_files'
)
verbs=(
    'show:services and real servers that the kernel has'
    'plan:what would have to change'
    'apply:change that, all or nothing'
    'watch:rates and connections, again and again'
    'check:whether a file is right'
    'convert:writes what a file says in another format'
    'import:leads the host to what a file says'
    'diff:what an import would change'
    'export:what the host runs now in formats of other programs'
    'simulate:which real server each client of a file is sent to'
    'save:what the host runs now, to be restored when it boots'
    'saved:what was saved'
    'history:what was saved, when and by whom'
    'log:who changed what, and what became of it'
    'checkpoint:changes that wait to be confirmed'
    'cluster:the machines of a cluster'
    'role:what part this machine plays'
)

local state
local -a line
_arguments -S : $everywhere '1:verb:->verb' '*::argument:->argument' && return
case $state in
    verb) _describe verb verbs ;;
    argument)
        case $line[1] in
            show) _arguments -S : $everywhere '--stats[with counters and connections]' ;;
            watch) _arguments -S : $everywhere '--interval[milliseconds between two samples]:milliseconds:' \
                '--count[ends after that many samples]:number:' '*:service:' ;;
            plan) _arguments -S : $everywhere '1:file:_files' ;;
            check) _arguments -S : $everywhere $from '1:file:_files' ;;
            diff) _arguments -S : $everywhere $from '*:file:_files' ;;
            convert) _arguments -S : $everywhere $from $partial $places '--output[where to write the one file]:file:_files' \
                "--to[the format to write]:format:($formats cluster saved json)" '1:file:_files' ;;
            export) _arguments -S : $everywhere $places '--output[where to write the one file]:file:_files' \
                "--to[the only format]:format:($formats modules)" ;;
            import) _arguments -S : $everywhere $from $partial $held '--yes[without asking]' '1:file:_files' ;;
            simulate) _arguments -S : $everywhere '--kernel[as the kernel of that version chooses]:version:' '1:file:_files' ;;
            apply) _arguments -S : $everywhere $held '--yes[without asking]' '1:file:_files' ;;
            role) _arguments -S : $everywhere '1:verb:(show)' ;;
            saved) _arguments -S : $everywhere '--yes[revert: without asking]' '1:verb:(show diff revert)' \
                '2:number:' ;;
            checkpoint) _arguments -S : $everywhere '1:verb:(show confirm rollback extend)' '2:seconds:' ;;
            log) _arguments -S : $everywhere '--since[from then on]:time:' '--follow[goes on with what comes]' ;;
            save|history) _arguments -S : $everywhere ;;
            cluster) _arguments -S : $everywhere $changing '--fix[doctor: puts right what can be put right]' $places \
                "--to[export: the only format]:format:($formats modules cluster nftables iptables ansible)" '1:verb:(plan apply remove doctor export)' \
                '2:document:_files -g "*.json"' ;;
        esac ;;
esac
