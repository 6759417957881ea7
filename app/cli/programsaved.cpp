// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of Program that is about saved states: save, saved show, saved diff, saved revert, history.
#include "app/cli/program.h"

#include "app/cli/savedtext.h"
#include "core/plan/wording/wording.h"
#include "core/session/driftwatch.h"

namespace lvs::cli {

void Program::doSaved()
{
    if (m_output.hasEnded()) {
        return;
    }
    switch (m_arguments.verb) {
    case Verb::SavedShow:
        showSaved();
        return;
    case Verb::SavedDiff:
        compareWithSaved();
        return;
    case Verb::SavedRevert:
        planReversion();
        return;
    case Verb::History:
        if (m_host->savedState() == nullptr) {
            m_output.endWith(Error(ErrorCode::Unsupported, {QStringLiteral("saved")}));
            return;
        }
        m_output.print(historyJson(m_host->savedHistory()));
        if (!m_output.isJson()) {
            m_output.out() << historyText(m_host->savedHistory());
        }
        m_output.end(ExitStatus::Done);
        return;
    default:
        return;
    }
}

void Program::save()
{
    m_host->save(this, [this](const Result<quint64> &number) {
        if (!number) {
            m_output.endWith(number.error());
            return;
        }
        m_output.print({{QStringLiteral("number"), static_cast<qint64>(*number)}});
        if (!m_output.isJson()) {
            m_output.out() << tr("Saved as no. %1.").arg(*number) << Qt::endl;
        }
        m_output.end(ExitStatus::Done);
    });
}

bool Program::hasSaved()
{
    if (m_host->savedState() == nullptr) {
        m_output.endWith(Error(ErrorCode::Unsupported, {QStringLiteral("saved")}));
        return false;
    }
    if (m_host->savedError()) {
        m_output.err() << tr("warning: %1").arg(describe(*m_host->savedError())) << Qt::endl;
    }
    if (m_arguments.number == 0 && m_host->savedState()->number == 0) {
        m_output.endWith(m_host->savedError().value_or(Error(ErrorCode::NotSaved, {QStringLiteral("0")})));
        return false;
    }
    return true;
}

void Program::showSaved()
{
    if (!hasSaved()) {
        return;
    }
    m_host->fetchSaved(m_arguments.number, this, [this](const Result<SavedState> &saved) {
        if (!saved) {
            m_output.endWith(saved.error());
            return;
        }
        m_output.print(savedJson(*saved, m_host->kernelInfo()));
        if (!m_output.isJson()) {
            m_output.out() << savedText(*saved);
        }
        m_output.end(ExitStatus::Done);
    });
}

void Program::compareWithSaved()
{
    if (!hasSaved()) {
        return;
    }
    const DriftWatch watch(*m_host);
    m_output.print(differencesJson(m_host->savedState()->number, watch.fromSaved()));
    if (!m_output.isJson()) {
        m_output.out() << differencesText(watch.fromSaved());
    }
    m_output.end(watch.fromSaved().empty() ? ExitStatus::Done : ExitStatus::HasChanges);
}

void Program::planReversion()
{
    if (!hasSaved()) {
        return;
    }
    m_host->fetchSaved(m_arguments.number, this, [this](const Result<SavedState> &saved) {
        if (!saved) {
            m_output.endWith(saved.error());
            return;
        }
        m_saved = saved->state;
        makePlan();
        applyPlan();
    });
}

} // namespace lvs::cli
