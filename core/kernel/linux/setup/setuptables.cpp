// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/setup/setuptables.h"

#include "core/kernel/linux/setup/addressowners.h"
#include "core/kernel/linux/setup/setupreader.h"
#include "core/kernel/linux/setup/setupwriter.h"
#include "core/kernel/steprefusal.h"

namespace lvs::setup {

namespace {

/// Each takes less than a millisecond on an ordinary host: whoever disturbs so many in a row does not stop.
constexpr int readings = 10;

} // namespace

class SetupTables::Connection
{
public:
    explicit Connection(std::chrono::milliseconds patience)
        : m_sockets(patience)
        , m_reader(m_sockets)
        , m_writer(m_sockets)
    {
    }

    [[nodiscard]] int read(HostSetup &setup)
    {
        int error = EINTR;
        for (int reading = 0; reading < readings && error == EINTR; ++reading) {
            error = m_reader.readAll(setup);
        }
        return error;
    }

    [[nodiscard]] int execute(const SetupStep &step)
    {
        return std::visit([this](const auto &each) { return m_writer(each); }, step);
    }

    [[nodiscard]] std::vector<AddressOwner> findOwners(std::span<const InterfaceAddress> addresses)
    {
        return setup::findOwners(m_sockets, addresses);
    }

private:
    SetupSockets m_sockets;
    SetupReader m_reader;
    SetupWriter m_writer;
};

SetupTables::SetupTables(std::chrono::milliseconds patience)
    : m_connection(std::make_unique<Connection>(patience))
{
}

SetupTables::~SetupTables() = default;

Result<HostSetup> SetupTables::read()
{
    HostSetup setup;
    const int error = m_connection->read(setup);
    const QString subject = QStringLiteral("rtnetlink");
    if (error == EINTR) {
        return Error(ErrorCode::KernelUnstable, {subject});
    }
    if (error == EMSGSIZE) {
        return Error(ErrorCode::KernelProtocol, {subject});
    }
    if (error != 0) {
        return requestRefusal(subject, error);
    }
    return setup;
}

std::vector<AddressOwner> SetupTables::findOwners(std::span<const InterfaceAddress> addresses)
{
    return m_connection->findOwners(addresses);
}

Result<void> SetupTables::execute(const SetupStep &step)
{
    const int error = m_connection->execute(step);
    return error == 0 ? Result<void>() : stepRefusal(step, error);
}

} // namespace lvs::setup
