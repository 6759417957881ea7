// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>

namespace lvs {

class Actions;
class HostSession;

/// Fills a bar with that colour, text in the palette's own over it.
void paintBackground(QFrame &frame, const QColor &color);

/// The line at the bottom that says what is pending and leads to applying it; hidden while nothing is.
class PendingBar : public QFrame
{
    Q_OBJECT
public:
    explicit PendingBar(const Actions &actions, QWidget *parent = nullptr);

    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void recolor();

    QLabel *m_count;
    QLabel *m_words;
    HostSession *m_session = nullptr;
};

/// A line at the top that says something with the ways to go on: that this is a simulation, what a host lacks
/// and how to get it, what others changed.
class Banner : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Note, Caution };

    explicit Banner(QWidget *parent = nullptr, const QString &name = QStringLiteral("banner"));

    void showMessage(Kind kind, const QString &text, const QList<QAction *> &actions);
    [[nodiscard]] QString text() const { return m_text->text(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolor();

    QLabel *m_icon;
    QLabel *m_text;
    QList<QWidget *> m_buttons;
    Kind m_kind = Kind::Note;
};

} // namespace lvs
