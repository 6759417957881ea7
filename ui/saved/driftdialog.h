// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/driftmodel.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace lvs {

class DataTable;
class HostSession;

/// The differences of a host, item by item, to what is saved or to what the user saw last, and what to do
/// about each: take it over, lead the host back, or hear no more of it.
class DriftDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Subject {
        Saved, ///< how the host differs from what is saved
        Saving, ///< the same, before it is saved with what nobody has decided about
        Others, ///< what others changed since the user last looked
    };

    /// session must outlive this.
    DriftDialog(HostSession &session, Subject subject, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The user wants the host saved with all that is shown.
    void saveWanted();
    /// Something was made pending, to be reviewed.
    void reverted();

private:
    QWidget *buildTable();
    QWidget *buildButtons();
    void showDifferences();
    void updateButtons();
    [[nodiscard]] const std::vector<Difference> &differences() const;
    /// Those selected; all where none is.
    [[nodiscard]] std::vector<ObjectKey> chosen() const;
    void decide(DriftDecision decision);
    void revert();

    HostSession &m_session;
    Subject m_subject;
    DriftModel m_model;
    QLabel *m_headline;
    QLabel *m_detail;
    DataTable *m_table;
    QPushButton *m_adopt = nullptr;
    QPushButton *m_revert = nullptr;
    QPushButton *m_ignore = nullptr;
    QPushButton *m_save = nullptr;
};

/// "14:02" today, with the date before: when the user last looked.
[[nodiscard]] QString sinceWords(const QDateTime &time);

/// Makes pending what leads those objects to what they are in the reference.
void makePending(HostSession &session, const std::vector<ObjectKey> &objects, const HostState &reference,
                 const QString &text);

} // namespace lvs
