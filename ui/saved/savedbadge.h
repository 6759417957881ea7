// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace lvs {

class HostSession;

/// The word in the status bar that tells running and saved apart: saved, not saved, so many differences.
class SavedBadge : public QToolButton
{
    Q_OBJECT
public:
    explicit SavedBadge(QWidget *parent = nullptr);

    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();

    HostSession *m_session = nullptr;
};

} // namespace lvs
