// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/wizardpage.h"

namespace lvs {

WizardPage::WizardPage(ClusterDraft &draft, const QString &title, const QString &explanation, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_title(title)
    , m_explanation(explanation)
{
}

} // namespace lvs
