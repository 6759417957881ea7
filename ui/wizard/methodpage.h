// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/forwarding.h"
#include "ui/wizard/wizardpage.h"

class QHBoxLayout;

namespace lvs {

class ChoiceCard;
class MethodPicture;

/// Asks how packets reach the real servers: three cards that draw the packet's path.
class MethodPage : public WizardPage
{
    Q_OBJECT
public:
    explicit MethodPage(ClusterDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QString helpAnchor() const override { return QStringLiteral("method"); }
    void enter() override;

private:
    struct Offer
    {
        ForwardingMethod method;
        ChoiceCard *card;
        MethodPicture *picture;
    };

    void addCard(ForwardingMethod method, const char *name, const QString &title, const QString &words);
    void choose(ForwardingMethod method);

    QHBoxLayout *m_row = nullptr;
    QList<Offer> m_offers;
};

} // namespace lvs
