// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/inboxfilter.h"
#include "views/inbox/inboxparts.h"
#include "views/inbox/inboxwords.h"

#include <QTimer>
#include <QToolButton>

class QMenu;

namespace campanile::views {

/**
 * Which view of the inbox: a button with its name and how many are in it, and a menu with all of them and their counts. Saves and
 * removes the person's own. GUI thread; owned by the panel.
 */
class ViewPicker : public QToolButton
{
    Q_OBJECT

public:
    /** @p names: what turns a filter's words into ids, asked when it counts. */
    ViewPicker(const InboxParts &parts, std::function<models::InboxNames()> names, QWidget *parent = nullptr);
    ~ViewPicker() override;

    /** Id of a default view, or of a SavedView. */
    [[nodiscard]] const DefaultView &current() const { return m_current; }
    /** False when there is no such view (yet: saved ones are read in the background). */
    bool choose(const QString &id);
    [[nodiscard]] QList<DefaultView> views() const;
    /** Empty until it was counted. */
    [[nodiscard]] QString countOf(const QString &id) const { return m_counts.value(id); }
    /** Keeps @p query under @p name, as one's own view or for everybody. */
    void save(const QString &name, const QString &query, store::InboxSort sort, bool shared);
    void remove(const RecordId &view);
    [[nodiscard]] models::SavedViewsModel &saved() { return *m_saved; }

Q_SIGNALS:
    void chosen();
    /** The person wants to keep what is filtered now. */
    void saveRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillMenu();
    void count();
    void showCurrent();

    const InboxParts m_parts;
    std::function<models::InboxNames()> m_names;
    std::unique_ptr<models::SavedViewsModel> m_saved;
    DefaultView m_current;
    QString m_wanted;
    QHash<QString, QString> m_counts;
    QMenu *m_menu;
    QTimer m_soon;
    bool m_countsReviews = false; ///< a view looks for replies that wait for approval
    bool m_countsWords = false; ///< a view has words: its number changes with the index of words
};

/** "priority", "time" or "sla", as saved views keep it. */
[[nodiscard]] QString inboxSortName(store::InboxSort sort);
[[nodiscard]] store::InboxSort inboxSortNamed(const QString &name);

} // namespace campanile::views
