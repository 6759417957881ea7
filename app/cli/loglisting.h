// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "core/session/host.h"

#include <QObject>

namespace lvs::cli {

/// Lists a host's log of changes, and goes on with what comes where that is wanted.
class LogListing : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive this.
    LogListing(Host &host, Output &output, const Arguments &arguments, QObject *parent);

    /// Ends the program with what there is, unless it follows.
    void start();

private:
    void take(qsizetype first);
    void print(const AuditEntry &entry);
    void finish();

    Host &m_host;
    Output &m_output;
    Arguments m_arguments;
    bool m_isListed = false; ///< what there was at first is printed
};

} // namespace lvs::cli
