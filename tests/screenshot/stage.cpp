// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshot/stage.h"

#include "core/kernel/simulated/demonstration.h"
#include "core/session/simulatedhost.h"
#include "ui/mainwindow/workspace.h"
#include "ui/panes/realserverspane.h"
#include "ui/panes/servicespane.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QPushButton>
#include <QTextStream>
#include <QTimer>

namespace lvs::test {

namespace {

QPalette lightPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0xf4f5f6));
    palette.setColor(QPalette::WindowText, QColor(0x1d2226));
    palette.setColor(QPalette::Base, QColor(0xffffff));
    palette.setColor(QPalette::AlternateBase, QColor(0xf7f8f9));
    palette.setColor(QPalette::Text, QColor(0x1d2226));
    palette.setColor(QPalette::Button, QColor(0xeef0f2));
    palette.setColor(QPalette::ButtonText, QColor(0x1d2226));
    palette.setColor(QPalette::Highlight, QColor(0x2a6fa8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x767f87));
    palette.setColor(QPalette::ToolTipBase, QColor(0xffffff));
    palette.setColor(QPalette::ToolTipText, QColor(0x1d2226));
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, QColor(0xa0a6ab));
    palette.setColor(QPalette::Disabled, QPalette::Text, QColor(0xa0a6ab));
    palette.setColor(QPalette::Disabled, QPalette::WindowText, QColor(0xa0a6ab));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x2b2f33));
    palette.setColor(QPalette::WindowText, QColor(0xe4e7ea));
    palette.setColor(QPalette::Base, QColor(0x1f2326));
    palette.setColor(QPalette::AlternateBase, QColor(0x24282c));
    palette.setColor(QPalette::Text, QColor(0xe4e7ea));
    palette.setColor(QPalette::Button, QColor(0x363b40));
    palette.setColor(QPalette::ButtonText, QColor(0xe4e7ea));
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Highlight, QColor(0x2f6f9f));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x8f979e));
    palette.setColor(QPalette::ToolTipBase, QColor(0x363b40));
    palette.setColor(QPalette::ToolTipText, QColor(0xe4e7ea));
    palette.setColor(QPalette::Link, QColor(0x56b4e9));
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, QColor(0x767d84));
    palette.setColor(QPalette::Disabled, QPalette::Text, QColor(0x767d84));
    palette.setColor(QPalette::Disabled, QPalette::WindowText, QColor(0x767d84));
    return palette;
}

} // namespace

Stage::Stage(Scheme scheme, const QDir &folder, const QString &prefix)
    : m_folder(folder)
    , m_prefix(prefix + (scheme == Scheme::Light ? QLatin1String("light-") : QLatin1String("dark-")))
{
    QApplication::setPalette(scheme == Scheme::Light ? lightPalette() : darkPalette());
    m_window = std::make_unique<MainWindow>();
    auto host = std::make_unique<SimulatedHost>([] { return makeDemonstrationKernel(); },
                                                SimulatedHost::Clock::Stopped);
    m_host = host.get();
    m_window->addHost(std::move(host), QCoreApplication::translate("lvs::main", "Simulated cluster"));
    m_window->show();
    m_window->activateWindow();
}

void Stage::passTime(int seconds)
{
    for (int i = 0; i < seconds; ++i) {
        const auto before = m_host->counters();
        m_host->runOnKernel([](SimulatedKernel &kernel) { kernel.advance(std::chrono::seconds(1)); });
        for (int tries = 0; tries < 200 && m_host->counters() == before; ++tries) {
            wait(5);
        }
    }
    wait(200);
}

Stage::~Stage() = default;

void Stage::wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

bool Stage::shoot(QWidget *widget, const QString &name)
{
    if (widget == nullptr) {
        QTextStream(stderr) << "nothing to show for " << name << '\n';
        return false;
    }
    wait(80);
    const QString path = m_folder.filePath(m_prefix + name + QLatin1String(".png"));
    return widget->grab().save(path);
}

QWidget *Stage::openDialog(QAction *action)
{
    action->trigger();
    wait(150);
    return QApplication::activeModalWidget();
}

bool Stage::shootDialog(QAction *action, const QString &name)
{
    QWidget *dialog = openDialog(action);
    const bool ok = shoot(dialog, name);
    if (dialog != nullptr) {
        dialog->close();
    }
    wait(50);
    return ok;
}

bool Stage::shootServiceDialogs()
{
    QWidget *dialog = openDialog(m_window->actions().addService);
    bool ok = shoot(dialog, QStringLiteral("service-empty"));
    if (dialog == nullptr) {
        return false;
    }
    dialog->findChild<QLineEdit *>(QStringLiteral("address"))->setText(QStringLiteral("192.168.254.251"));
    dialog->findChild<QLineEdit *>(QStringLiteral("port"))->setText(QStringLiteral("8443"));
    dialog->findChild<QComboBox *>(QStringLiteral("scheduler"))->setCurrentText(QStringLiteral("sh"));
    ok = shoot(dialog, QStringLiteral("service")) && ok;
    dialog->findChild<QPushButton *>(QStringLiteral("accept"))->click();
    wait(100);
    ok = shoot(m_window.get(), QStringLiteral("new-service")) && ok;
    ok = shootDialog(m_window->actions().addRealServer, QStringLiteral("real-server")) && ok;
    m_window->actions().undo->trigger();
    return ok;
}

void Stage::makeEdits()
{
    HostSession &session = *m_window->session();
    const IpvsState &live = session.state().live();
    PendingChanges pending;
    const VirtualService &first = live.services.front();
    if (!first.realServers.empty()) {
        RealServer server = first.realServers.front();
        server.settings.weight = *Weight::fromNumber(server.settings.weight.number() + 2);
        pending.setRealServer(live, first.key, server);
        RealServer added = first.realServers.back();
        added.endpoint.address = Address::fromIPv4(0xc0a8fe1c);
        added.settings.weight = Weight();
        pending.setRealServer(live, first.key, added);
    }
    if (live.services.size() > 2) {
        pending.removeService(live, live.services[2].key);
        ServiceSettings settings = live.services[1].settings;
        settings.scheduler = *Scheduler::parse(u"rr");
        pending.setService(live, live.services[1].key, settings);
    }
    session.edit(pending, QStringLiteral("edits"));
    m_window->workspace().services()->selectService(first.key);
}

bool Stage::shootReview()
{
    QWidget *dialog = openDialog(m_window->actions().review);
    bool ok = shoot(dialog, QStringLiteral("review"));
    if (dialog == nullptr) {
        return false;
    }
    dialog->findChild<QPushButton *>(QStringLiteral("apply"))->click();
    wait(700);
    ok = shoot(dialog, QStringLiteral("applied")) && ok;
    dialog->close();
    wait(50);
    return ok;
}

bool Stage::shootAll()
{
    passTime(75);
    m_window->workspace().services()->table()->setFocus();
    bool ok = shoot(m_window.get(), QStringLiteral("main"));
    ok = shootServiceDialogs() && ok;
    makeEdits();
    passTime(2);
    wait(400);
    ok = shoot(m_window.get(), QStringLiteral("pending")) && ok;
    ok = shootDialog(m_window->actions().edit, QStringLiteral("service-edit")) && ok;
    ok = shootDialog(m_window->actions().exportState, QStringLiteral("export")) && ok;
    ok = shootDialog(m_window->actions().timeouts, QStringLiteral("timeouts")) && ok;
    ok = shootReview() && ok;
    m_window->resize(1024, 640);
    ok = shoot(m_window.get(), QStringLiteral("small")) && ok;
    return ok;
}

} // namespace lvs::test
