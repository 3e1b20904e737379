# SPDX-License-Identifier: GPL-3.0-or-later
set(HEADLESS_SOURCES
  headless/accountverbs.cpp
  headless/arguments.cpp headless/arguments.h
  headless/headless.cpp headless/headless.h
  headless/headlessrun.cpp headless/headlessrun.h
  headless/importinput.cpp headless/importinput.h
  headless/inboxverbs.cpp
  headless/lineverbs.cpp
  headless/moveverb.cpp headless/moveverb.h
  headless/output.cpp headless/output.h
  headless/postrecords.cpp headless/postrecords.h
  headless/postverbs.cpp
  headless/publishverbs.cpp
  headless/screenshotverb.cpp
  headless/transferverbs.cpp
  headless/verbs.h
  headless/workspaceverbs.cpp
)
