// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>

class QHBoxLayout;

namespace lvs {

/// The line above a pane: its name, what it shows at the moment, and its buttons. It is the title bar of
/// a dock as well.
class PaneHeader : public QFrame
{
    Q_OBJECT
public:
    explicit PaneHeader(const QString &title, QWidget *parent = nullptr);

    void setDetail(const QString &detail);
    /// At the right end, in the order of calls.
    void addAction(QAction *action);
    void addWidgetAtEnd(QWidget *widget);

private:
    QLabel *m_detail;
    QHBoxLayout *m_layout;
};

} // namespace lvs
