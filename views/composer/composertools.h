// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordlists.h"
#include "views/spellworker.h"
#include "views/paneldeps.h"

#include <QWidget>

#include <functional>

class QToolButton;

namespace campanile::views::composer {

/** Names of the {{variables}} of a template, each once, in order. */
[[nodiscard]] QStringList templateVariables(const QString &content);
/** @p content with its variables filled in; one without a value stays as it is. */
[[nodiscard]] QString filledTemplate(const QString &content, const QHash<QString, QString> &values);

/** Emoji, media, templates and spelling: what is put into a text. GUI thread; @p deps must outlive it. */
class ComposerTools final : public QWidget
{
    Q_OBJECT

public:
    ComposerTools(const PanelDeps &deps, SpellWorker &spelling, QWidget *parent = nullptr);
    void setWritable(bool writable);
    /** px that they take where something can be written, also while they are hidden. */
    [[nodiscard]] int fullWidth() const;
    void openEmoji();
    void openTemplates();
    /** Where the text of the card comes from that may become a template. */
    void setText(std::function<QString()> text) { m_text = std::move(text); }

Q_SIGNALS:
    /** Something is about to be chosen for the text. */
    void opening();
    void textChosen(const QString &text);
    void mediaRequested();

private:
    void editTemplate(const models::TemplateRow &row);
    void askVariables(const QString &name, const QString &content);
    void openSpelling();
    [[nodiscard]] QToolButton *add(const QString &icon, const QString &name, void (ComposerTools::*slot)());

    const PanelDeps &m_deps;
    SpellWorker &m_spelling;
    std::function<QString()> m_text;
    QToolButton *m_emoji;
    QToolButton *m_media;
    QToolButton *m_template;
    QToolButton *m_spell;
};

} // namespace campanile::views::composer
