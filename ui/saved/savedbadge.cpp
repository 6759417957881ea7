// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saved/savedbadge.h"

#include "core/plan/wording/wording.h"
#include "ui/hosts/hostsession.h"
#include "ui/support/stateglyph.h"

#include <QApplication>
#include <QEvent>

namespace lvs {

SavedBadge::SavedBadge(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("savedBadge"));
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    hide();
}

void SavedBadge::setSession(HostSession *session)
{
    if (m_session != nullptr) {
        m_session->drift().disconnect(this);
        m_session->host().disconnect(this);
    }
    m_session = session;
    if (session != nullptr) {
        connect(&session->drift(), &DriftWatch::changed, this, &SavedBadge::update);
        connect(&session->host(), &Host::statusChanged, this, &SavedBadge::update);
    }
    update();
}

void SavedBadge::update()
{
    const bool known = m_session != nullptr && m_session->host().status() == HostStatus::Ready
        && m_session->host().savedState() != nullptr;
    setVisible(known);
    if (!known) {
        return;
    }
    const DriftWatch &drift = m_session->drift();
    const auto count = static_cast<int>(drift.shownCount());
    QString text;
    QString explanation;
    RowState state = RowState::Running;
    if (const std::optional<Error> &error = m_session->host().savedError()) {
        text = tr("Saved state damaged");
        explanation = describe(*error);
        state = RowState::Attention;
    } else if (!drift.isSaved()) {
        text = tr("Not saved");
        explanation =
            tr("Nothing of this host is saved: a reboot ends it. Save (Ctrl+S) writes what runs now.");
        state = RowState::Idle;
    } else if (count == 0) {
        text = tr("Saved");
        explanation = tr("The host runs what is saved, and is given it back at the next boot.");
    } else {
        text = tr("%n difference(s)", nullptr, count);
        explanation = tr("The host does not run what is saved. Click to see how they differ.");
        state = RowState::Degraded;
    }
    setText(text);
    setAccessibleName(text);
    setToolTip(explanation);
    setIcon(stateIcon(state, QApplication::palette(), devicePixelRatioF()));
}

void SavedBadge::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        update();
    }
}

} // namespace lvs
