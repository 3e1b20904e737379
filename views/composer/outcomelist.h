// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"

#include "ui/theme/tokens.h"

#include <QWidget>

class QVBoxLayout;

namespace campanile::views::composer {

/** A web address that may be opened: what a network sends is not trusted to start programs. Empty otherwise. */
[[nodiscard]] QUrl webLink(const QString &permalink);

/** How far publishing is on each account: state, the reason when there is one, and where the post is. GUI thread. */
class OutcomeList final : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeList(ComposerController &controller, QWidget *parent = nullptr);
    void refresh();
    /** The reminder was followed: what a person publishes next is prepared as soon as it is shown. */
    void prepareByHand();

private:
    struct Row {
        QString name;
        RecordId account;
        QString platform;
        QString status;
        QString reason;
        QUrl link;
        RecordId byHand; ///< the target, when a person is to publish it
        RecordId retry;  ///< the target, when a person can take it up again
        bool operator==(const Row &) const = default;
    };
    [[nodiscard]] QList<Row> rows() const;
    void addRow(const Row &row);

    ComposerController &m_controller;
    QVBoxLayout *m_column;
    QList<Row> m_shown;
    bool m_prepares = false;
    ui::Tokens m_theme; ///< that the rows were drawn in
};

} // namespace campanile::views::composer
