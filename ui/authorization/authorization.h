// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/changepermission.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace PolkitQt1::Gui {
class Action;
}

class QAction;

namespace lvs {

/// The padlock: shows whether polkit lets the user change this machine, asks ahead when it is clicked,
/// gives a temporary permission back when it is clicked again, and follows polkit's own changes. Where
/// there is no system bus or no polkit, there is no padlock, and nothing waits for one.
class Authorization : public QObject
{
    Q_OBJECT
public:
    explicit Authorization(QObject *parent = nullptr);
    ~Authorization() override;

    /// Looks for polkit on a thread of its own; once there is an answer, padlockReady() follows. Called once.
    void prepare();
    /// Null before padlockReady().
    [[nodiscard]] QAction *padlock() const;
    /// The padlock belongs to this machine: other hosts do not show it.
    void setShown(bool shown);

Q_SIGNALS:
    void padlockReady();
    /// What became of a click, to be told in passing.
    void told(const QString &text);
    /// Why the padlock stays closed and what to do about it; empty when that no longer holds, because the
    /// user is asked anew or may change the machine now.
    void refused(const QString &text);

private:
    void probe();
    void makePadlock();
    void askOrGiveBack();
    void check(polkit::Interaction interaction, const std::function<void(const polkit::Answer &)> &then);
    void takeAnswer(const polkit::Answer &answer);
    void giveBack(const polkit::Answer &answer);

    std::unique_ptr<PolkitQt1::Gui::Action> m_padlock;
    bool m_isAsking = false; ///< a click waits for polkit's answer; further ones would ask twice
    bool m_prepared = false;
    bool m_shown = true;
};

} // namespace lvs
