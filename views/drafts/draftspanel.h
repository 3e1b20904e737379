// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/posts/draftsmodel.h"
#include "ui/shell/panel.h"
#include "views/paneldeps.h"

#include <QHash>
#include <QImage>

class QAction;

namespace campanile::ui {
class PanelFrame;
class PanelRegistry;
class SearchField;
class SegmentedControl;
}

namespace campanile::views {

class DraftsDragModel;
class DraftsList;

/** Posts without a date: drafts and ideas, searched, turned into plans, dragged to the calendar. GUI thread. */
class DraftsPanel : public ui::Panel
{
    Q_OBJECT

public:
    explicit DraftsPanel(const PanelDeps &deps, QWidget *parent = nullptr);
    ~DraftsPanel() override;

    [[nodiscard]] QJsonObject saveState() const override;
    [[nodiscard]] bool restoreState(const QJsonObject &state, int version) override;
    void openRecord(const RecordId &id, const QJsonObject &args) override;
    void findInPlace() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildList();
    void buildActions();
    void setKind(const QString &kind);
    void refresh();
    void updateActions();
    [[nodiscard]] QList<RecordId> chosen() const;
    [[nodiscard]] const store::PostCalendarRow *rowAt(const QModelIndex &index) const;
    void create(bool idea);
    void open();
    void turnIntoDraft();
    void plan();
    void duplicate();
    void removeChosen();
    void menuAt(const QPoint &at);
    void tell(const Result<store::Saved> &saved, const QString &done);
    [[nodiscard]] QImage tileOf(bool idea) const;

    const PanelDeps &m_deps;
    models::DraftsModel m_model;
    DraftsDragModel *m_drag;
    DraftsList *m_list;
    ui::SearchField *m_search;
    ui::SegmentedControl *m_kinds;
    ui::PanelFrame *m_frame;
    QAction *m_open;
    QAction *m_newDraft;
    QAction *m_newIdea;
    QAction *m_toDraft;
    QAction *m_plan;
    QAction *m_duplicate;
    QAction *m_delete;
    QString m_kind;
    RecordId m_wanted;
    mutable QHash<bool, QImage> m_tiles;
};

/** Adds the panel "drafts" to the registry. @p deps must outlive the registry. */
void registerDraftsPanel(ui::PanelRegistry &registry, const PanelDeps &deps);

} // namespace campanile::views
