// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crisis/crisisroom.h"
#include "views/crisis/crisisparts.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace campanile::views {

class NoteEdit;

/** Who did what and when, the newest first, and a field for notes with @mentions. GUI thread; what @p parts names outlives it. */
class CrisisTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit CrisisTimeline(const CrisisParts &parts, QWidget *parent = nullptr);
    void setEvent(const models::CrisisEventRow &event);
    [[nodiscard]] NoteEdit *note() const { return m_note; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }
    void refresh();

private:
    void addNote();
    void fill();
    [[nodiscard]] QWidget *makeLine(const models::CrisisEntryRow &entry);

    const CrisisParts &m_parts;
    RecordId m_event;
    std::unique_ptr<models::CrisisEntriesModel> m_entries;
    QHash<RecordId, QString> m_drafts; ///< notes that were begun, by crisis
    NoteEdit *m_note;
    QPushButton *m_add;
    QVBoxLayout *m_lines;
    QLabel *m_none;
    QPushButton *m_more;
    int m_shown = 0;
    QString m_signature;
};

} // namespace campanile::views
