// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exitstatus.h"
#include "app/cli/fileproblem.h"
#include "core/plan/plan.h"

#include <QJsonObject>
#include <QTextStream>

namespace lvs::cli {

/// What a run of the program says: results to standard output, in words or as JSON, everything else to
/// standard error. It ends the event loop, once.
class Output
{
public:
    explicit Output(const Arguments &arguments);

    [[nodiscard]] QTextStream &out() { return m_out; }
    [[nodiscard]] QTextStream &err() { return m_err; }
    [[nodiscard]] bool isJson() const { return m_isJson; }
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }

    /// The steps of a plan, a line each, indented by so many spaces.
    void printSteps(QTextStream &stream, const Plan &plan, int indent = 0);
    /// The result for programs; nothing unless they are meant.
    void print(const QJsonObject &json);
    /// What is wrong with a file, for both.
    void printProblems(const QList<FileProblem> &problems);
    /// Whether what stands on standard error shall be applied: --yes, or the user's answer. canAsk is whether
    /// standard input is free for it.
    [[nodiscard]] bool isConfirmed(bool canAsk);

    void end(ExitStatus status);
    /// Says why, for both, and ends so.
    void endWith(const Error &error);

private:
    QTextStream m_out;
    QTextStream m_err;
    bool m_isJson;
    bool m_isSure;
    bool m_hasEnded = false;
};

} // namespace lvs::cli
