// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizardpage.h"

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace lvs {

class HostSession;
class ServerRow;

/// Asks for the real servers: known machines by one click each, others over ssh, or such that nothing
/// reaches and that get a script.
class ServersPage : public WizardPage
{
    Q_OBJECT
public:
    explicit ServersPage(ClusterDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QString helpAnchor() const override { return QStringLiteral("servers"); }
    [[nodiscard]] QString refusal() const override { return m_refusal; }
    void enter() override;

private:
    void showWays();
    void addWay(const QString &name, const QString &text, const QString &explanation,
                const std::function<void()> &act);
    void makeRows();
    void showRows();
    void judge();

    QWidget *m_ways;
    QHBoxLayout *m_waysRow;
    QStringList m_waysShown;
    QWidget *m_list;
    QGridLayout *m_grid;
    QLabel *m_empty;
    QList<ServerRow *> m_rows;
    QString m_refusal;
};

} // namespace lvs
