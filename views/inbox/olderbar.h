// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/inbox/inboxparts.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace campanile::services {
class InboxHistory;
}

namespace campanile::views {

/**
 * The end of the list: since when everything is here, and a button that fetches what is older. In a search it looks further back by
 * itself until it has looked through several pages. Not visible when there is nothing older, or nothing older can fit the filter.
 * GUI thread; the history outlives it.
 */
class OlderBar final : public QWidget
{
    Q_OBJECT

public:
    OlderBar(const InboxParts &parts, services::InboxHistory &history, QWidget *parent = nullptr);

    /** What the list shows; decides what is asked for. */
    void setFilter(const store::InboxFilter &filter, bool isSearched);
    /** There may be more than the list shows. */
    [[nodiscard]] bool isOffered() const { return m_isOffered; }
    /** The button can be pressed: the line stands and nothing is under way. */
    [[nodiscard]] bool canLoad() const;
    /** What stands in the place of an empty list; empty when nothing older is offered. */
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString buttonWords() const;
    void load();

Q_SIGNALS:
    /** Another text, or offered no more. */
    void changed();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    const InboxParts m_parts;
    services::InboxHistory &m_history;
    qint64 m_beforeMs = 0; ///< of the filter; 0 = any time
    qint64 m_afterMs = 0;
    bool m_isSearched = false;
    bool m_isOffered = false;
    QLabel *m_label;
    QPushButton *m_button;
    QProgressBar *m_busy;
};

} // namespace campanile::views
