<?php
/**
 * What a site's own theme does to load the script, and what optimiser plugins then make of its tag. None of those plugins
 * is in Debian, so this does what they are known to do, chosen by `?optimiser=` in the address.
 */
function coopshift_mode() {
	return isset( $_GET['optimiser'] ) ? $_GET['optimiser'] : 'none';
}

add_action( 'wp_enqueue_scripts', function () {
	// `own`: the page brings its script itself.
	if ( 'own' !== coopshift_mode() ) {
		wp_enqueue_script( 'coopshift', content_url( 'coopshift/coopshift.js' ) );
	}
} );

add_filter( 'script_loader_tag', function ( $tag, $handle, $src ) {
	if ( 'coopshift' !== $handle ) {
		return $tag;
	}
	switch ( coopshift_mode() ) {
		case 'module':
			return '<script type="module" src="' . esc_url( $src ) . '"></script>';
		case 'defer':
			return '<script defer src="' . esc_url( $src ) . '"></script>';
		case 'async':
			return '<script async src="' . esc_url( $src ) . '"></script>';
		case 'delay':
			// Scripts are put off until somebody touches the page, and then made anew, without their type.
			return '<script type="text/delayed" data-src="' . esc_url( $src ) . '"></script>
<script>addEventListener( "pointerdown", () => {
	for ( const old of document.querySelectorAll( "script[data-src]" ) ) {
		const script = document.createElement( "script" );
		script.src = old.dataset.src;
		old.replaceWith( script );
	}
}, { once: true } );</script>';
		case 'combine':
			// One file of all scripts, kept in the cache's folder.
			$folder = WP_CONTENT_DIR . '/coopshift';
			$all    = "var before = 1\n;" . file_get_contents( "$folder/coopshift.js" ) . "\n;var after = 1;";
			file_put_contents( "$folder/combined.js", $all );
			return '<script defer src="' . content_url( 'coopshift/combined.js?minify=1' ) . '"></script>';
		case 'twice':
			return $tag . '<script type="module" src="' . esc_url( $src ) . '"></script>';
		default:
			return $tag;
	}
}, 10, 3 );
