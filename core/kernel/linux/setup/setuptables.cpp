// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/setup/setuptables.h"

#include "core/plan/step.h"

namespace lvs::setup {

class SetupTables::Connection
{
};

SetupTables::SetupTables() = default;

SetupTables::~SetupTables() = default;

Result<HostSetup> SetupTables::read()
{
    return HostSetup();
}

Result<void> SetupTables::execute(const SetupStep &step)
{
    return Error(ErrorCode::Unsupported, {stepSubject(step)});
}

} // namespace lvs::setup
