// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <chrono>

class QLabel;
class QPushButton;

namespace lvs {

class ElidedLabel;
class HostSession;

/// The line at the bottom that counts down while applied changes wait to be kept, and says what became of
/// them when nobody did; hidden where neither is the case.
class CheckpointBar : public QFrame
{
    Q_OBJECT
public:
    explicit CheckpointBar(QWidget *parent = nullptr);

    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);

Q_SIGNALS:
    // What the user asks for, of the session that is shown.
    void keepAsked();
    void revertAsked();
    void moreTimeAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void showLiving();
    void showEnded();
    void offer(bool isMine, const QString &refusal);
    void recolor();

    QLabel *m_icon;
    QLabel *m_headline;
    ElidedLabel *m_words;
    QPushButton *m_moreTime;
    QPushButton *m_revert;
    QPushButton *m_keep;
    QPushButton *m_dismiss;
    HostSession *m_session = nullptr;
    QTimer m_tick;
};

/// "24 s", "12 min 05 s".
[[nodiscard]] QString countdownWords(std::chrono::seconds left);

} // namespace lvs
