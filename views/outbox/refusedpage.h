// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordlists.h"
#include "views/paneldeps.h"

#include <QScrollArea>

class QVBoxLayout;

namespace campanile::views {

/** A card per refused edit: what it was, why it was refused, the person's text, and what to do. GUI thread. */
class RefusedPage : public QScrollArea
{
    Q_OBJECT

public:
    RefusedPage(const PanelDeps &deps, const models::RejectedModel &model, QWidget *parent = nullptr);
    /** Makes the cards again after the model was read. */
    void refresh();

private:
    QWidget *makeCard(const models::RejectedRow &row);
    void retry(const RecordId &mutation);
    void discard(const RecordId &mutation);
    void tellError(const Error &error);

    const PanelDeps &m_deps;
    const models::RejectedModel &m_model;
    int m_shown;
    QVBoxLayout *m_column;
};

} // namespace campanile::views
