// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/transaction.h"
#include "core/plan/cluster/clusterplan.h"
#include "core/session/cluster/clusterreport.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>

namespace lvs::cli {

// What the verbs say, for programs. Names are stable and the same in every language; "message" is for people.
// New members may come; those that are there keep their meaning.

/// Its code, arguments and message.
[[nodiscard]] QJsonObject errorJson(const Error &error);

/// Each step's subject, message and command.
[[nodiscard]] QJsonArray stepsJson(const Plan &plan);

/// Each warning's service, real server if it is about one, or what else it is about, and message.
[[nodiscard]] QJsonArray warningsJson(const QList<Diagnostic> &warnings);
/// The same for people: "TCP 10.0.0.250:80: there is …".
[[nodiscard]] QString warningText(const Diagnostic &warning);

/// What became of a plan: its outcome ("applied", "refused", "taken-back", "not-taken-back", "unknown"), the
/// error and each step.
[[nodiscard]] QJsonObject reportJson(const Plan &plan, const TransactionReport &report);

/// Every machine of a cluster with its steps, in the order in which they are led.
[[nodiscard]] QJsonObject clusterPlanJson(const QString &cluster, const ClusterPlan &plan);

/// What became of every machine.
[[nodiscard]] QJsonObject clusterReportJson(const ClusterReport &report);

/// An object, indented, with a newline at its end.
void printJson(QTextStream &stream, const QJsonObject &object);

} // namespace lvs::cli
