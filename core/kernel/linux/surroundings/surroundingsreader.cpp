// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/surroundings/surroundingsreader.h"

#include "core/kernel/linux/message.h"
#include "core/kernel/linux/netlinksocket.h"
#include "core/kernel/linux/request.h"
#include "core/kernel/linux/surroundings/iptables.h"
#include "core/kernel/linux/surroundings/modules.h"
#include "core/kernel/linux/surroundings/processes.h"
#include "core/kernel/linux/surroundings/ruleset.h"

#include <linux/netfilter.h>
#include <linux/netfilter/nf_tables.h>
#include <linux/netfilter/nfnetlink.h>
#include <net/if.h>

namespace lvs::surroundings {

using namespace ipvs;

namespace {

constexpr int receiveBuffer = 1024 * 1024;

class RulesetReader
{
public:
    explicit RulesetReader(std::chrono::milliseconds patience)
        : m_socket(receiveBuffer, patience, 0, {NETLINK_NETFILTER, nullptr})
    {
    }

    /// As far as it can be read.
    [[nodiscard]] Ruleset read()
    {
        Ruleset ruleset;
        if (m_socket.open() != 0) {
            return ruleset;
        }
        begin(NFT_MSG_GETCHAIN, NFPROTO_UNSPEC);
        (void)ask(m_socket, m_request, [&](const nlmsghdr &each) { ruleset.takeChain(each); });
        begin(NFT_MSG_GETRULE, NFPROTO_UNSPEC);
        (void)ask(m_socket, m_request, [&](const nlmsghdr &each) { ruleset.takeRule(each); });
        const std::set<RulesetName> maps = ruleset.stateMaps();
        for (const RulesetName &map : maps) {
            begin(NFT_MSG_GETSETELEM, std::get<0>(map));
            m_request.putText(NFTA_SET_ELEM_LIST_TABLE, std::get<1>(map).constData());
            m_request.putText(NFTA_SET_ELEM_LIST_SET, std::get<2>(map).constData());
            (void)ask(m_socket, m_request, [&](const nlmsghdr &each) { ruleset.takeElements(map, each); });
        }
        return ruleset;
    }

private:
    void begin(int command, quint8 family)
    {
        const nfgenmsg header {family, NFNETLINK_V0, 0};
        const void *start = &header;
        m_request.beginRoute(static_cast<quint16>((NFNL_SUBSYS_NFTABLES << 8) | command), NLM_F_DUMP,
                             {static_cast<const char *>(start), sizeof header});
    }

    NetlinkSocket m_socket;
    Message m_request;
};

std::set<RulesOwner> ownersAmong(const std::set<QByteArray> &processes)
{
    std::set<RulesOwner> owners;
    if (processes.contains("keepalived")) {
        owners.insert(RulesOwner::Keepalived);
    }
    if (processes.contains("ldirectord")) {
        owners.insert(RulesOwner::Ldirectord);
    }
    // Its device is there only in its mode "ipvs"; it may run where its process cannot be seen.
    if (if_nametoindex("kube-ipvs0") != 0) {
        owners.insert(RulesOwner::KubeProxy);
    }
    if (processes.contains("dockerd")) {
        owners.insert(RulesOwner::Docker);
    }
    return owners;
}

} // namespace

Surroundings readSurroundings(std::chrono::milliseconds patience)
{
    const std::set<QByteArray> processes = processNames();
    Surroundings found;
    found.owners = ownersAmong(processes);
    found.firewalld = processes.contains("firewalld");
    const IptablesRules tables = readIptables();
    found.invalidDropped = tables.invalidDropped;
    found.untracked = tables.untracked;
    found.iptables = !tables.invalidDropped.empty();
    // Asking would load the module, and so change the machine by looking at it.
    if (isModuleSettled(QStringLiteral("nf_tables"))) {
        const Ruleset ruleset = RulesetReader(patience).read();
        found.invalidDropped.merge(ruleset.invalidDropped());
        found.untracked.insert(ruleset.untracked().begin(), ruleset.untracked().end());
    }
    found.missingModules = missingModules();
    return found;
}

} // namespace lvs::surroundings
