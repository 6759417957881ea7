// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/livestate.h"

#include <QTextBrowser>

namespace lvs {

/// All that is to say of one kernel setting: what it does, what each of its values means, which of them
/// counts, and when to change it.
class SettingDetails : public QTextBrowser
{
    Q_OBJECT
public:
    explicit SettingDetails(QWidget *parent = nullptr);

    void showSetting(const LiveState &state, const SysctlName &name);
    /// The first line is what it is about.
    void showWords(const QStringList &lines);
    /// What stands there before anything was chosen.
    void showHint();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const QString &html);

    QString m_html;
};

} // namespace lvs
