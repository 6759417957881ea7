# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completes the verbs and options of lvsdesk-cli in bash. Only what fits is offered: options that the verb has,
# files where it takes one. unit.manuals compares with what the program knows.

_lvsdesk_cli()
{
    local cur prev words cword split
    _init_completion -s -n : || return

    local everywhere="--simulated --host --bus --json --language --help --help-all --version"
    local held="--checkpoint --revert-when-lost"
    local changing="--yes --leave --scripts $held"
    local -A verbs=(
        [show]="--stats"
        [plan]=""
        [apply]="--yes $held"
        [watch]="--interval --count"
        [check]="--from"
        [convert]="--from --to --partial --folder --archive --output"
        [import]="--from --partial --yes $held"
        [diff]="--from"
        [export]="--to --folder --archive --output"
        [simulate]="--kernel"
        [save]=""
        [saved show]=""
        [saved diff]=""
        [saved revert]="--yes"
        [history]=""
        [log]="--since --follow"
        [checkpoint show]=""
        [checkpoint confirm]=""
        [checkpoint rollback]=""
        [checkpoint extend]=""
        [role show]=""
        [cluster plan]=""
        [cluster apply]="$changing"
        [cluster remove]="$changing"
        [cluster doctor]="--fix --yes --leave"
        [cluster export]="--folder --archive --to"
    )

    case $prev in
        --host) _known_hosts_real -a -- "$cur"; return ;;
        --scripts | --folder) _filedir -d; return ;;
        --language) mapfile -t COMPREPLY < <(compgen -W "en zh_CN" -- "$cur"); return ;;
        --from)
            mapfile -t COMPREPLY < <(compgen -W "ipvsadm listing shell sysctl keepalived ldirectord cluster saved" -- "$cur")
            return ;;
        --archive | --output) _filedir; return ;;
        --to)
            local formats="ipvsadm shell shell-classic keepalived networkd networkmanager netplan ifupdown sysctl"
            case " ${words[*]} " in
                *" convert "*) formats+=" cluster saved json" ;;
                *" cluster "*) formats+=" modules cluster nftables iptables ansible" ;;
                *) formats+=" modules" ;;
            esac
            mapfile -t COMPREPLY < <(compgen -W "$formats" -- "$cur")
            return ;;
        --bus | --interval | --count | --checkpoint | --since | --kernel) return ;;
    esac
    $split && return

    # The words that are neither an option nor the value of one.
    local word value=no plain=()
    for word in "${words[@]:1:cword-1}"; do
        case $word in
            --host | --bus | --language | --scripts | --interval | --count | --checkpoint | --since | --kernel | \
                --from | --to | --folder | --archive | --output) value=yes ;;
            -*) value=no ;;
            *) if [[ $value == no ]]; then plain+=("$word"); fi; value=no ;;
        esac
    done

    local verb=${plain[0]-}
    if [[ $verb =~ ^(cluster|role|saved|checkpoint)$ ]]; then verb+=" ${plain[1]-}"; fi
    if [[ $verb == simulate ]]; then everywhere=${everywhere/--json /}; fi
    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$everywhere ${verbs[$verb]-}" -- "$cur")
        return
    fi
    local known offered=()
    if [[ -v verbs[$verb] ]]; then
        case $verb in
            plan | apply | check | convert | import | diff | simulate) _filedir ;;
            cluster*) _filedir json ;;
        esac
        return
    fi
    for known in "${!verbs[@]}"; do
        case ${#plain[@]} in
            0) offered+=("${known%% *}") ;;
            1) if [[ $known == "${plain[0]} "* ]]; then offered+=("${known#* }"); fi ;;
        esac
    done
    mapfile -t COMPREPLY < <(compgen -W "${offered[*]}" -- "$cur")
} && complete -F _lvsdesk_cli lvsdesk-cli
