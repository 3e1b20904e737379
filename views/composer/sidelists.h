// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"

#include "ui/theme/tokens.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace campanile::views::composer {

/** One light per account with its reasons in words. GUI thread. */
class ReadinessList final : public QWidget
{
    Q_OBJECT

public:
    explicit ReadinessList(ComposerController &controller, QWidget *parent = nullptr);
    void refresh();

private:
    struct Reason {
        domain::Light light = domain::Light::Ok;
        QString text;
        bool operator==(const Reason &) const = default;
    };
    struct Row {
        QString name;
        RecordId account;
        QString platform; ///< empty: what holds for every account
        domain::Light light = domain::Light::Ok;
        QList<Reason> reasons;
        bool operator==(const Row &) const = default;
    };
    [[nodiscard]] QList<Row> rows() const;
    void addRow(const Row &row);
    void setWords();
    QList<QLabel *> m_words; ///< of the reasons, in order
    QList<Row> m_shown;
    ui::Tokens m_theme; ///< that the rows were drawn in
    ComposerController &m_controller;
    QVBoxLayout *m_column;
};

/** The publish journal: what happened when, with the network's answer. GUI thread. */
class JournalList final : public QWidget
{
    Q_OBJECT

public:
    explicit JournalList(ComposerController &controller, QWidget *parent = nullptr);
    void refresh();

private:
    struct Line {
        QString type;
        QString text;
        bool operator==(const Line &) const = default;
    };
    QList<Line> m_shown;
    ui::Tokens m_theme; ///< that the lines were drawn in
    ComposerController &m_controller;
    QVBoxLayout *m_column;
};

/** The picture of an account in a row, or its initials until the picture is here; @p controller must outlive it. */
[[nodiscard]] QWidget *accountAvatar(const ComposerController &controller, const RecordId &account, const QString &name, const QString &platform, QWidget *parent);
/** Icon and wrapped words on one line, in a tone. */
[[nodiscard]] QWidget *noteLine(const QString &icon, ui::Tone tone, const QString &text, QWidget *parent);

} // namespace campanile::views::composer
