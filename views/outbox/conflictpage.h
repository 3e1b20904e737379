// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/workspaceservice.h"
#include "models/records/recordlists.h"
#include "ui/theme/tokens.h"
#include "views/paneldeps.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QSplitter;

namespace campanile::views {

/**
 * Conflicts as a list and, side by side, what was there before, what the others made of it and what this person did. A
 * choice is checked against the record at that moment; when it changed again the page says so and shows the new values. GUI thread.
 */
class ConflictPage : public QWidget
{
    Q_OBJECT

public:
    ConflictPage(const PanelDeps &deps, models::ConflictsModel &model, QWidget *parent = nullptr);
    /** Shows the values as they are now; called after the model was read. */
    void refresh();
    /** Selects the first conflict of a record. */
    void showRecord(const RecordId &record);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Pane {
        QWidget *box = nullptr;
        QLabel *title = nullptr;
        QWidget *note = nullptr; ///< "in use now"
        QLabel *value = nullptr;
    };
    Pane addPane();
    void fillPane(const Pane &pane, const QString &title, const QJsonValue &value, ui::Tone tone);
    void buildButtons(QBoxLayout *column);
    [[nodiscard]] QList<models::ConflictRow> chosen() const;
    /** False when the edit that came second is a colleague's: then "mine" of the record is theirs. */
    [[nodiscard]] bool isMine(const models::ConflictRow &row) const;
    void showCurrent();
    void keep(bool mine);
    void startMerge();
    void saveMerge();
    void settled(const Result<store::Saved> &saved, int count);

    const PanelDeps &m_deps;
    models::ConflictsModel &m_model;
    QListView *m_list;
    QSplitter *m_split;
    QLabel *m_title;
    QLabel *m_hint;
    QBoxLayout *m_panes;
    Pane m_base, m_theirs, m_mine;
    QPlainTextEdit *m_editor;
    QPushButton *m_keepMine;
    QPushButton *m_keepTheirs;
    QPushButton *m_merge;
    QPushButton *m_saveMerge;
    QPushButton *m_cancelMerge;
    models::ConflictRow m_shown;
    RecordId m_wanted;
};

} // namespace campanile::views
