// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/tableimage.h"

#include "core/kernel/linux/attributes.h"
#include "core/kernel/linux/configmessage.h"
#include "core/kernel/linux/daemonmessage.h"
#include "core/kernel/linux/realservermessage.h"
#include "core/kernel/linux/servicemessage.h"

#include <cstring>

namespace lvs::ipvs {

namespace {

/// With its padding as zeroes: what stands there is the kernel's to leave as it likes.
void appendAttribute(std::vector<char> &bytes, int type, std::span<const char> content)
{
    const size_t offset = bytes.size();
    const size_t length = NLA_HDRLEN + content.size();
    const nlattr header {static_cast<quint16>(length), static_cast<quint16>(type)};
    bytes.resize(offset + NLA_ALIGN(length));
    std::memcpy(bytes.data() + offset, &header, sizeof header);
    std::memcpy(bytes.data() + offset + NLA_HDRLEN, content.data(), content.size());
}

} // namespace

void TableImage::clear()
{
    m_bytes.clear();
    m_services.clear();
}

void TableImage::add(Kind kind, std::span<const char> attributes, quint32 leaveOut, quint32 service)
{
    const size_t offset = m_bytes.size();
    if (kind == Kind::Service) {
        m_services.push_back(offset);
    }
    m_bytes.resize(offset + sizeof(Block));
    forEachAttribute(attributes, [&](int type, std::span<const char> content) {
        if (type >= 32 || (leaveOut & (1U << type)) == 0) {
            appendAttribute(m_bytes, type, content);
        }
    });
    const Block block {kind, 0, service, static_cast<quint32>(m_bytes.size() - offset - sizeof(Block))};
    std::memcpy(m_bytes.data() + offset, &block, sizeof block);
}

TableImage::Block TableImage::blockAt(size_t offset) const
{
    Block block;
    std::memcpy(&block, m_bytes.data() + offset, sizeof block);
    return block;
}

std::span<const char> TableImage::contentAt(size_t offset) const
{
    return std::span(m_bytes).subspan(offset + sizeof(Block), blockAt(offset).length);
}

std::span<const char> TableImage::service(quint32 index) const
{
    return contentAt(m_services[index]);
}

Result<void> TableImage::decodeBlock(size_t offset, IpvsState &state) const
{
    const Block block = blockAt(offset);
    const std::span<const char> content = contentAt(offset);
    switch (block.kind) {
    case Kind::Service: {
        Result<VirtualService> service = parseService(content);
        if (!service) {
            return service.error();
        }
        state.services.push_back(std::move(*service));
        return {};
    }
    case Kind::RealServer: {
        VirtualService &service = state.services[block.service];
        const Result<RealServer> server = parseRealServer(content, service.key);
        if (!server) {
            return server.error();
        }
        service.realServers.push_back(*server);
        return {};
    }
    case Kind::Daemon: {
        const Result<RunningDaemon> running = parseDaemon(content);
        if (!running) {
            return running.error();
        }
        state.daemon(running->role) = running->daemon;
        return {};
    }
    case Kind::Timeouts: {
        const Result<Timeouts> timeouts = parseTimeouts(content);
        if (!timeouts) {
            return timeouts.error();
        }
        state.timeouts = *timeouts;
        return {};
    }
    }
    Q_UNREACHABLE();
}

Result<IpvsState> TableImage::decode() const
{
    IpvsState state;
    state.services.reserve(m_services.size());
    for (size_t offset = 0; offset < m_bytes.size(); offset += sizeof(Block) + blockAt(offset).length) {
        if (const Result<void> decoded = decodeBlock(offset, state); !decoded) {
            return decoded.error();
        }
    }
    state.sort();
    return state;
}

} // namespace lvs::ipvs
