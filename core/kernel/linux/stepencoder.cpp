// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/stepencoder.h"

#include "core/kernel/linux/configmessage.h"
#include "core/kernel/linux/daemonmessage.h"
#include "core/kernel/linux/realservermessage.h"
#include "core/kernel/linux/servicemessage.h"

#include <linux/ip_vs.h>

namespace lvs::ipvs {

void StepEncoder::putServiceKeyBlock(const ServiceKey &key)
{
    if (m_key != key) {
        m_block.begin(IPVS_CMD_UNSPEC);
        putServiceKey(m_block, key);
        m_keyBlock.assign(m_block.attributes().begin(), m_block.attributes().end());
        m_key = key;
    }
    m_message.append(m_keyBlock);
}

void StepEncoder::putRealServerWith(const Endpoint &endpoint, const RealServerSettings &settings)
{
    if (m_settings != settings) {
        m_block.begin(IPVS_CMD_UNSPEC);
        putRealServerSettings(m_block, settings);
        m_settingsBlock.assign(m_block.attributes().begin(), m_block.attributes().end());
        m_settings = settings;
    }
    putRealServer(m_message, endpoint, m_settingsBlock);
}

const Message &StepEncoder::encode(const Step &step)
{
    std::visit(Overloaded {
                   [&](const AddService &s) {
                       m_message.begin(IPVS_CMD_NEW_SERVICE);
                       putService(m_message, s.key, s.settings);
                   },
                   [&](const EditService &s) {
                       m_message.begin(IPVS_CMD_SET_SERVICE);
                       putService(m_message, s.key, s.after);
                   },
                   [&](const RemoveService &s) {
                       m_message.begin(IPVS_CMD_DEL_SERVICE);
                       putServiceKeyBlock(s.key);
                   },
                   [&](const AddRealServer &s) {
                       m_message.begin(IPVS_CMD_NEW_DEST);
                       putServiceKeyBlock(s.service);
                       putRealServerWith(s.server.endpoint, s.server.settings);
                   },
                   [&](const EditRealServer &s) {
                       m_message.begin(IPVS_CMD_SET_DEST);
                       putServiceKeyBlock(s.service);
                       putRealServerWith(s.endpoint, s.after);
                   },
                   [&](const RemoveRealServer &s) {
                       m_message.begin(IPVS_CMD_DEL_DEST);
                       putServiceKeyBlock(s.service);
                       putRealServerKey(m_message, s.server.endpoint);
                   },
                   [&](const SetTimeouts &s) {
                       m_message.begin(IPVS_CMD_SET_CONFIG);
                       putTimeouts(m_message, s.after);
                   },
                   [&](const StartSyncDaemon &s) {
                       m_message.begin(IPVS_CMD_NEW_DAEMON);
                       putDaemon(m_message, s.role, s.daemon);
                   },
                   [&](const StopSyncDaemon &s) {
                       m_message.begin(IPVS_CMD_DEL_DAEMON);
                       putDaemonRole(m_message, s.role);
                   },
                   [](const SetupStep &) { Q_UNREACHABLE(); }, // sorted out by linuxkernel.cpp
               },
               step);
    return m_message;
}

} // namespace lvs::ipvs
