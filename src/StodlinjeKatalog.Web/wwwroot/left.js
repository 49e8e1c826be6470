// Stands in the head of every public page, before anything of it can be painted: a page that was left by the button and is met again with
// Back or Forward stays hidden until site.js has led away. Leaving replaces only the page that was open, so each page notes in its own
// history entry which neighbours of ours it had (site.js); met again without them, it has been left.
// A browser forgets its oldest entries after fifty: then a missing neighbour says nothing. The tab's name tells while the other site has
// not answered, and where the browser knows no entries.
const wasLeft = (returned) => {
const had = window.navigation?.currentEntry?.getState() ?? {};
return returned && (window.name === 'lamnat' || (had.next && !navigation.canGoForward) || (had.previous && !navigation.canGoBack && history.length < 50));
};
document.documentElement.className = wasLeft(performance.getEntriesByType('navigation')[0]?.type === 'back_forward') ? 'away' : 'here';
