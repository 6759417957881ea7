// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"
#include "core/simulation/whatif.h"
#include "ui/whatif/presets.h"

#include <QDialog>

#include <map>
#include <memory>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace lvs {

class ChangeFields;
class ChangesModel;
class DataTable;
class TrafficFields;
class WhatIfResult;
class WhatIfRunner;

/// "What if…": the user takes a service as it is configured, says what shall be different and what its
/// clients are like, and sees both days side by side. Nothing here touches a host; what is worth it is made
/// pending from here and goes the way of every edit.
class WhatIfDialog : public QDialog
{
    Q_OBJECT
public:
    /// What is looked at.
    struct Subject
    {
        HostState state; ///< with its pending changes
        QString kernelRelease; ///< of a real kernel; empty otherwise
        std::map<ServiceKey, double> rates; ///< new connections a second, of services that have any now
    };

    explicit WhatIfDialog(Subject subject, QWidget *parent = nullptr);
    ~WhatIfDialog() override;

    void selectService(const ServiceKey &key);
    void applyPreset(Preset preset);
    [[nodiscard]] simulation::Question question() const;
    void run();
    /// The answer that is shown; null before there is one.
    [[nodiscard]] std::shared_ptr<const simulation::Answer> answer() const { return m_answer; }
    /// Writes the charts as a picture. Errors: FileUnwritable.
    [[nodiscard]] Result<void> savePicture(const QString &path);

Q_SIGNALS:
    /// The user wants the service to become this.
    void pendingWanted(const lvs::VirtualService &before, const lvs::VirtualService &after);
    void answerShown();

private:
    [[nodiscard]] QWidget *makeQuestion();
    [[nodiscard]] QWidget *makeAnswer();
    [[nodiscard]] QWidget *makeChanges();
    [[nodiscard]] QLayout *makeRunLine();
    [[nodiscard]] QLayout *makeButtons();
    void connectRunner();
    void showService();
    void updateActions();
    void removeSelected();
    void takeRefusal(const Error &error);
    void choosePicture();
    void makePending();
    [[nodiscard]] const VirtualService *service() const;
    /// The service after all changes that are configuration; nothing where none is.
    [[nodiscard]] std::optional<VirtualService> changedService() const;

    Subject m_subject;
    ChangesModel *m_changes;
    WhatIfRunner *m_runner;
    QComboBox *m_services = nullptr;
    QToolButton *m_presets = nullptr;
    DataTable *m_table = nullptr;
    QPushButton *m_remove = nullptr;
    ChangeFields *m_fields = nullptr;
    TrafficFields *m_traffic = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_cancel = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_problem = nullptr;
    QStackedLayout *m_pages = nullptr;
    WhatIfResult *m_result = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_pending = nullptr;
    simulation::Question m_asked; ///< what runs, or was answered
    std::shared_ptr<const simulation::Answer> m_answer;
};

} // namespace lvs
