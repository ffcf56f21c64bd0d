// Goes on to a neutral page without leaving this one in the history. Takes no address: it would be an open redirect.
location.replace('https://www.wikipedia.org/');
