// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordlists.h"
#include "ui/shell/panel.h"
#include "views/outbox/valuewords.h"
#include "views/paneldeps.h"

#include <memory>

class QListView;
class QStackedWidget;

namespace campanile::ui {
class PanelFrame;
class PanelRegistry;
class SegmentedControl;
}

namespace campanile::views {

class ConflictPage;
class RefusedPage;

/** Changes that wait, conflicts that want a decision, and edits that the server refused. GUI thread. */
class OutboxPanel : public ui::Panel
{
    Q_OBJECT

public:
    explicit OutboxPanel(const PanelDeps &deps, QWidget *parent = nullptr);
    ~OutboxPanel() override;

    [[nodiscard]] QJsonObject saveState() const override;
    [[nodiscard]] bool restoreState(const QJsonObject &state, int version) override;
    /** args {"tab": "outbox" | "conflicts" | "refused"}; a record that is in conflict is shown. */
    void openRecord(const RecordId &id, const QJsonObject &args) override;

private:
    void buildWaiting();
    void showTab(const QString &tab);
    void refresh();
    void discardAt(const QModelIndex &index);
    void menuAt(const QPoint &at);

    const PanelDeps &m_deps;
    std::unique_ptr<models::OutboxModel> m_waiting;
    std::unique_ptr<models::ConflictsModel> m_conflicts;
    std::unique_ptr<models::RejectedModel> m_refused;
    QString m_tab;
    ui::SegmentedControl *m_tabs;
    QStackedWidget *m_pages;
    QListView *m_list;
    ConflictPage *m_conflictPage;
    RefusedPage *m_refusedPage;
    ui::PanelFrame *m_frame;
};

/** Locale, zone and names as panels read values now. */
[[nodiscard]] ReadingWays readingWaysOf(const PanelDeps &deps);

/** Adds the panel "outbox" to the registry. @p deps must outlive the registry. */
void registerOutboxPanel(ui::PanelRegistry &registry, const PanelDeps &deps);

} // namespace campanile::views
