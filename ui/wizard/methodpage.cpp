// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/methodpage.h"

#include "ui/wizard/choicecard.h"
#include "ui/wizard/clusterdraft.h"
#include "ui/wizard/methodpicture.h"

#include <QHBoxLayout>

namespace lvs {

MethodPage::MethodPage(ClusterDraft &draft, QWidget *parent)
    : WizardPage(draft, tr("How do packets reach the real servers?"),
                 tr("Clients know one address, the VIP. The director takes what comes to it and hands each "
                    "connection to one of the real servers. The methods differ in how it does so, and in "
                    "the way that the answer takes."),
                 parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    m_row = new QHBoxLayout;
    m_row->setSpacing(12);
    column->addLayout(m_row);
    column->addStretch(1);
    addCard(ForwardingMethod::DirectRouting, "methodDr", tr("DR – direct routing"),
            tr("The usual choice. The director only changes the MAC address; the real server answers the "
               "client itself, so the director carries requests alone and is no bottleneck.\n\nDirector and "
               "real servers must be in one segment (on one switch); one network card each is enough. The "
               "VIP is on every real server, too, silent to ARP: the wizard sees to that."));
    addCard(ForwardingMethod::Masquerading, "methodNat", tr("NAT – address translation"),
            tr("The director rewrites addresses both ways. The real servers can run any system, on other "
               "ports, and need nothing but a gateway.\n\nTwo networks: the VIP outside, the director's "
               "other address (DIP) inside, and that is the real servers' gateway. Everything passes the "
               "director twice, so it becomes the bottleneck."));
    addCard(ForwardingMethod::Tunnel, "methodTun", tr("TUN – IP tunnelling"),
            tr("As DR, but the packet travels inside another one (IP in IP), so the real servers can be "
               "anywhere, even in another data centre; they answer the client directly.\n\nThey need a "
               "tunnel device and rp_filter 0, and every packet loses 20 bytes of room. The wizard sees to "
               "the first two."));
}

void MethodPage::addCard(ForwardingMethod method, const char *name, const QString &title,
                         const QString &words)
{
    auto *picture = new MethodPicture(method);
    auto *card = new ChoiceCard(picture, title, words, this);
    card->setObjectName(QLatin1String(name));
    m_row->addWidget(card, 1);
    m_offers.append({method, card, picture});
    connect(card, &QAbstractButton::toggled, this, [this, method](bool on) {
        if (on) {
            choose(method);
        }
    });
}

void MethodPage::enter()
{
    for (const Offer &offer : std::as_const(m_offers)) {
        const bool chosen = offer.method == draft().choices().method;
        offer.card->setChecked(chosen);
        offer.picture->setLively(chosen);
        if (chosen) {
            offer.card->setFocus();
        }
    }
}

void MethodPage::choose(ForwardingMethod method)
{
    ClusterChoices choices = draft().choices();
    choices.method = method;
    draft().setChoices(choices);
    for (const Offer &offer : std::as_const(m_offers)) {
        offer.picture->setLively(offer.method == method);
    }
}

} // namespace lvs
