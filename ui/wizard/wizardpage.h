// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helptopic.h"

#include <QWidget>

namespace lvs {

class ClusterDraft;

/// One step of the wizard: what it asks, why one cannot go on, and what its Next is called.
class WizardPage : public QWidget
{
    Q_OBJECT
public:
    /// explanation: one or two sentences below the title. draft must outlive this.
    WizardPage(ClusterDraft &draft, const QString &title, const QString &explanation,
               QWidget *parent = nullptr);

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString explanation() const { return m_explanation; }
    /// Where the help speaks of it.
    [[nodiscard]] virtual QString helpAnchor() const = 0;
    /// Why one cannot go on, in words; empty where one can.
    [[nodiscard]] virtual QString refusal() const { return {}; }
    /// Empty: the usual word.
    [[nodiscard]] virtual QString nextText() const { return {}; }
    [[nodiscard]] virtual bool mayGoBack() const { return true; }
    /// The page comes into view.
    virtual void enter() { }
    /// The page is left; it may hold back what it did for itself only.
    virtual void leave() { }

Q_SIGNALS:
    /// refusal(), nextText() or mayGoBack() may have changed.
    void outlookChanged();

protected:
    [[nodiscard]] ClusterDraft &draft() const { return m_draft; }

private:
    ClusterDraft &m_draft;
    QString m_title;
    QString m_explanation;
};

} // namespace lvs
